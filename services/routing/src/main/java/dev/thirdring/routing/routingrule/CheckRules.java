package dev.thirdring.routing.routingrule;

import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.person.Skills;
import dev.thirdring.routing.unit.Units;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Refuses rules that lead nowhere: to a unit that is unknown or takes no tickets any more, or to a
 * skill that nobody can have.
 */
@ApplicationScoped
class CheckRules {
  private static final String A_UNIT = "must be the code of an active unit, see /units";

  private static final int FAULTS_MAX = 50;

  private final Units units;
  private final Skills skills;

  CheckRules(Units units, Skills skills) {
    this.units = units;
    this.skills = skills;
  }

  /** Each fault with its field, as the caller wrote it. */
  Uni<List<FieldProblem>> faults(String fallbackUnit, List<RuleSpec> rules) {
    return units
        .active()
        .chain(
            active ->
                skills
                    .codes()
                    .map(known -> faults(fallbackUnit, rules, active, known))
                    .map(all -> all.subList(0, Math.min(all.size(), FAULTS_MAX))));
  }

  Uni<Void> refuse(String fallbackUnit, List<RuleSpec> rules) {
    return faults(fallbackUnit, rules)
        .invoke(
            faults -> {
              if (!faults.isEmpty()) {
                throw new ProblemException(Problem.invalid(faults));
              }
            })
        .replaceWithVoid();
  }

  private static List<FieldProblem> faults(
      String fallbackUnit, List<RuleSpec> rules, Set<String> active, Set<String> known) {
    List<FieldProblem> faults = new ArrayList<>();
    if (!active.contains(fallbackUnit)) {
      faults.add(new FieldProblem("fallbackUnit", A_UNIT));
    }
    Set<String> codes = new HashSet<>();
    for (int index = 0; index < rules.size(); index++) {
      RuleSpec rule = rules.get(index);
      String field = "rules[" + index + "].";
      if (!codes.add(rule.code())) {
        faults.add(new FieldProblem(field + "code", "must be given once only"));
      }
      if (!active.contains(rule.unit())) {
        faults.add(new FieldProblem(field + "unit", A_UNIT));
      }
      if (!rule.neededSkills().stream().allMatch(needed -> known.contains(needed.skill()))) {
        faults.add(new FieldProblem(field + "skills", "must be codes of skills, see /skills"));
      }
      if (!rule.whenOrAlways().hasSensibleHours()) {
        faults.add(new FieldProblem(field + "when.hoursUntil", "must differ from hoursFrom"));
      }
    }
    return faults;
  }
}
