package dev.thirdring.metrics.report.model;

import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.figure.model.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A figure over time, beside the period before and within its target.
 *
 * @param points what the places are called, such as days
 * @param values one for each point; null where there is nothing
 * @param before the same places of the period before
 * @param target may be null
 */
public record Chart(
    Name title,
    Name unit,
    List<String> points,
    List<BigDecimal> values,
    List<BigDecimal> before,
    Target target) {
  public Chart {
    points = List.copyOf(points);
    values = Collections.unmodifiableList(new ArrayList<>(values));
    before = Collections.unmodifiableList(new ArrayList<>(before));
  }
}
