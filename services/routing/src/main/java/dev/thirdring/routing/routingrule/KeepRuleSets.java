package dev.thirdring.routing.routingrule;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Writes and changes rule sets that are not active yet (R7). */
@ApplicationScoped
public class KeepRuleSets {
  private final RuleSets sets;
  private final CheckRules check;
  private final Clock clock;

  KeepRuleSets(RuleSets sets, CheckRules check, Clock clock) {
    this.sets = sets;
    this.check = check;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<RuleSetView> add(RuleSetRequest request, String by) {
    return check
        .refuse(request.fallbackUnit(), request.rules())
        .chain(() -> write(request, null, by))
        .map(sets::view);
  }

  /** A copy to work on, whatever the state of the original. */
  @WithTransaction
  public Uni<RuleSetView> copy(UUID original, String name, String by) {
    return sets.known(original)
        .chain(
            row ->
                write(new RuleSetRequest(name, row.fallbackUnit, sets.rules(row)), row.number, by))
        .map(sets::view);
  }

  /** What was tried before has to be tried again. */
  @WithTransaction
  public Uni<RuleSetView> change(UUID id, long version, RuleSetRequest request, String by) {
    return check
        .refuse(request.fallbackUnit(), request.rules())
        .chain(() -> sets.known(id))
        .chain(
            row -> {
              if (row.version != version) {
                throw new ProblemException(Problem.stale());
              }
              if (!row.state.mayBeChanged()) {
                throw new ProblemException(
                    Problem.conflict(
                        "rule-set-decided",
                        "It is " + row.state + "; what decided once is kept. Copy it instead."));
              }
              take(row, request, by);
              return row.<RuleSetRow>persistAndFlush();
            })
        .map(sets::view);
  }

  Uni<RuleSetRow> write(RuleSetRequest request, Integer basedOn, String by) {
    return sets.nextNumber()
        .chain(
            number -> {
              RuleSetRow row = new RuleSetRow();
              row.id = UuidCreator.getTimeOrderedEpoch();
              row.number = number;
              row.basedOn = basedOn;
              row.createdBy = by;
              row.createdAt = clock.instant();
              take(row, request, by);
              return row.<RuleSetRow>persistAndFlush();
            });
  }

  private void take(RuleSetRow row, RuleSetRequest request, String by) {
    row.name = request.name();
    row.state = RuleSetState.DRAFT;
    row.fallbackUnit = request.fallbackUnit();
    row.rules = sets.text(request.rules());
    row.changedBy = by;
    row.changedAt = clock.instant();
  }
}
