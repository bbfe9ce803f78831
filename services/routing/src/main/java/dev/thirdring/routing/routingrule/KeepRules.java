package dev.thirdring.routing.routingrule;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.unit.Units;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Shows the rules of the active rule set, and changes a single one of them in one step: a copy of
 * the rule set with this change is tried over the last week and activated (R7).
 */
@ApplicationScoped
public class KeepRules {
  private final RuleSets sets;
  private final KeepRuleSets keep;
  private final TryRuleSet tryOut;
  private final ActivateRuleSet activate;
  private final Units units;

  KeepRules(
      RuleSets sets, KeepRuleSets keep, TryRuleSet tryOut, ActivateRuleSet activate, Units units) {
    this.sets = sets;
    this.keep = keep;
    this.tryOut = tryOut;
    this.activate = activate;
    this.units = units;
  }

  @WithSession
  public Uni<List<RuleView>> all() {
    return sets.active()
        .map(
            row ->
                sets.rules(row).stream()
                    .sorted(Comparator.comparing(RuleSpec::position).thenComparing(RuleSpec::code))
                    .map(RuleView::of)
                    .toList());
  }

  @WithSession
  public Uni<RuleView> one(String code) {
    return sets.active().map(row -> RuleView.of(known(sets.rules(row), code)));
  }

  /** Empty when the code is taken. */
  @WithTransaction
  public Uni<Optional<RuleView>> add(NewRule wanted, String by) {
    RuleSpec rule = wanted.rule().toSpec(wanted.code(), null, 0);
    return withKnownUnit(wanted.rule())
        .chain(sets::lock)
        .chain(sets::active)
        .chain(
            row -> {
              List<RuleSpec> rules = new ArrayList<>(sets.rules(row));
              if (rules.stream().anyMatch(other -> other.code().equals(rule.code()))) {
                return Uni.createFrom().item(Optional.empty());
              }
              rules.add(rule);
              return decideWith(row, rules, rule, by).map(Optional::of);
            });
  }

  @WithTransaction
  public Uni<RuleView> change(String code, long version, RuleRequest request, String by) {
    return withKnownUnit(request)
        .chain(sets::lock)
        .chain(sets::active)
        .chain(
            row -> {
              List<RuleSpec> rules = new ArrayList<>(sets.rules(row));
              RuleSpec before = known(rules, code);
              long edition = RuleView.of(before).version();
              if (edition != version) {
                throw new ProblemException(Problem.stale());
              }
              RuleSpec after = request.toSpec(code, before, edition + 1);
              rules.set(rules.indexOf(before), after);
              return decideWith(row, rules, after, by);
            });
  }

  private Uni<RuleView> decideWith(
      RuleSetRow active, List<RuleSpec> rules, RuleSpec changed, String by) {
    if (rules.size() > RuleSetRequest.RULES_MAX) {
      throw new ProblemException(
          Problem.conflict("too-many-rules", "At most " + RuleSetRequest.RULES_MAX + " rules."));
    }
    String name = "规则 " + changed.code() + " / Rule " + changed.code();
    return keep.write(new RuleSetRequest(name, active.fallbackUnit, rules), active.number, by)
        .call(row -> tryOut.tryOut(row, TryRequest.LAST_WEEK, by))
        .chain(row -> activate.activate(row, name, by))
        .replaceWith(RuleView.of(changed));
  }

  private Uni<Void> withKnownUnit(RuleRequest request) {
    return units
        .active()
        .invoke(
            active -> {
              if (!active.contains(request.department())) {
                throw new ProblemException(
                    Problem.invalid(
                        "department", "must be the code of an active unit, see /units"));
              }
            })
        .replaceWithVoid();
  }

  private static RuleSpec known(List<RuleSpec> rules, String code) {
    return rules.stream()
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ProblemException(Problem.notFound("rule " + code)));
  }
}
