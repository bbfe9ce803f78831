package dev.thirdring.metrics.alert.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * Which groups changed a figure by how much. The contributions add up to the whole change, as
 * shown, to the last decimal.
 *
 * @param change of the figure over all these groups
 * @param contributions what pushed most, first
 * @param explains 0: all groups changed alike; the greater, the more the change is some groups' own
 */
public record Breakdown(BigDecimal change, List<Contribution> contributions, BigDecimal explains) {
  public Breakdown {
    contributions = List.copyOf(contributions);
  }
}
