package dev.thirdring.routing.routingrule.model;

import dev.thirdring.routing.ticket.model.Traits;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** All rules in force; the first that matches decides. */
public record Rulebook(List<RoutingRule> rules) {

  public Rulebook {
    rules =
        rules.stream()
            .sorted(Comparator.comparingInt(RoutingRule::position).thenComparing(RoutingRule::code))
            .toList();
  }

  /** Where no rule matches, the centre owns the ticket: none is ever without an owner. */
  public Choice choose(Traits traits, String centre) {
    Optional<RoutingRule> first = rules.stream().filter(rule -> rule.matches(traits)).findFirst();
    return first
        .map(
            rule ->
                new Choice(
                    rule.department(),
                    rule.code(),
                    rule.reasonZh() + " / " + rule.reasonEn() + " " + named(traits)))
        .orElseGet(
            () ->
                new Choice(
                    centre,
                    Choice.FALLBACK,
                    "没有规则适用，由客服中心负责 / No rule matches, the centre keeps it " + named(traits)));
  }

  private static String named(Traits traits) {
    StringJoiner text = new StringJoiner(", ", "(", ")");
    add(text, "category", traits.category());
    add(text, "subcategory", traits.subcategory());
    add(text, "product", traits.product());
    add(text, "region", traits.region());
    add(text, "form", traits.form());
    return text.toString();
  }

  private static void add(StringJoiner text, String name, String value) {
    if (!value.isEmpty()) {
      text.add(name + "=" + value);
    }
  }
}
