package dev.thirdring.routing.routingrule;

import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Lets a rule set decide that was tried, or that decided earlier: a way back (R7). */
@ApplicationScoped
public class ActivateRuleSet {
  private final RuleSets sets;
  private final CheckRules check;
  private final Clock clock;

  ActivateRuleSet(RuleSets sets, CheckRules check, Clock clock) {
    this.sets = sets;
    this.check = check;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<RuleSetView> activate(UUID id, long version, String reason, String by) {
    return sets.lock()
        .chain(() -> sets.known(id))
        .invoke(
            row -> {
              if (row.version != version) {
                throw new ProblemException(Problem.stale());
              }
            })
        .chain(row -> activate(row, reason, by));
  }

  /** The caller holds the lock. */
  Uni<RuleSetView> activate(RuleSetRow row, String reason, String by) {
    if (!row.state.mayBeActivated()) {
      throw new ProblemException(Problem.conflict("rule-set-not-tried", refusal(row.state)));
    }
    return check
        .faults(row.fallbackUnit, sets.rules(row))
        .invoke(ActivateRuleSet::refuse)
        .chain(sets::active)
        .chain(
            replaced -> {
              replaced.state = RuleSetState.EARLIER;
              return replaced.<RuleSetRow>persistAndFlush();
            })
        .chain(
            replaced -> {
              row.state = RuleSetState.ACTIVE;
              row.changedBy = by;
              row.changedAt = clock.instant();
              return row.<RuleSetRow>persistAndFlush()
                  .call(() -> ActivationRow.of(row, replaced, reason, by).persist());
            })
        .map(sets::view);
  }

  private static String refusal(RuleSetState state) {
    return state == RuleSetState.ACTIVE
        ? "It is active already."
        : "Try it as it stands first: POST /rule-sets/{id}/tries.";
  }

  private static void refuse(List<FieldProblem> faults) {
    if (!faults.isEmpty()) {
      Problem problem =
          Problem.conflict("rule-set-outdated", "A unit that it leads to takes no tickets now.");
      for (FieldProblem fault : faults) {
        problem = problem.with(fault.field(), fault.allowed());
      }
      throw new ProblemException(problem);
    }
  }
}
