package dev.thirdring.routing.routingrule.model;

import dev.thirdring.routing.ticket.model.Traits;

/**
 * A condition and the department it leads to.
 *
 * @param condition a trait that is empty here matches anything
 */
public record RoutingRule(
    String code,
    int position,
    Traits condition,
    String department,
    String reasonZh,
    String reasonEn) {

  public boolean matches(Traits traits) {
    return allows(condition.category(), traits.category())
        && allows(condition.subcategory(), traits.subcategory())
        && allows(condition.product(), traits.product())
        && allows(condition.region(), traits.region())
        && allows(condition.form(), traits.form());
  }

  private static boolean allows(String wanted, String is) {
    return wanted.isEmpty() || wanted.equals(is);
  }
}
