package dev.thirdring.routing.routingrule.model;

import dev.thirdring.routing.ticket.model.RoutedTicket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of one rule set; the first that matches decides.
 *
 * @param fallback who owns what no rule matches
 */
public record Rulebook(int number, List<RoutingRule> rules, String fallback) {
  private static final String NO_RULE = "没有规则适用 / No rule matches";

  public Rulebook {
    rules =
        rules.stream()
            .sorted(Comparator.comparingInt(RoutingRule::position).thenComparing(RoutingRule::code))
            .toList();
  }

  /**
   * No ticket is ever without an owner: where no rule matches it is the fallback's, and where that
   * takes none any more, the centre's.
   *
   * @param active the units that take tickets
   * @param centre takes tickets whatever happens
   */
  public Decision choose(RoutedTicket ticket, Moment moment, Set<String> active, String centre) {
    List<String> passedOver = new ArrayList<>();
    for (RoutingRule rule : rules) {
      Optional<List<String>> met = rule.condition().met(ticket, moment);
      if (met.isPresent() && active.contains(rule.unit())) {
        String reason = rule.reasonZh() + " / " + rule.reasonEn() + " " + inBrackets(met.get());
        Choice choice = new Choice(rule.unit(), rule.code(), reason);
        return new Decision(choice, rule.work(), number, met.get(), passedOver);
      }
      met.ifPresent(unusable -> passedOver.add(rule.code()));
    }
    String owner = active.contains(fallback) ? fallback : centre;
    String without = passedOver.isEmpty() ? "" : " " + inBrackets(passedOver);
    Choice choice = new Choice(owner, Choice.FALLBACK, NO_RULE + without);
    return new Decision(choice, Work.ANY, number, List.of(), passedOver);
  }

  private static String inBrackets(List<String> all) {
    return "(" + String.join(", ", all) + ")";
  }
}
