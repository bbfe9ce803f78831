package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.AlertRule;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * By what a change is taken apart.
 *
 * @param name as it is shown
 * @param by what is asked for
 * @param group makes groups of two periods comparable: ten o'clock of one day with that of another
 */
record Dimension(String name, By by, UnaryOperator<String> group) {
  private static final Set<By> TIMES = EnumSet.of(By.HALF_HOUR, By.HOUR, By.DAY, By.WEEK, By.MONTH);
  private static final int HOUR_BEGINS = "2026-11-21T".length();

  /** Not by what the rule watches each group of: within one of them there is nothing to compare. */
  static List<Dimension> of(Figure figure, AlertRule rule) {
    List<Dimension> dimensions = new ArrayList<>();
    Arrays.stream(By.values())
        .filter(by -> !TIMES.contains(by) && figure.canBeGroupedBy(by))
        .filter(by -> !rule.scopedBy().equals(Optional.of(by)))
        .forEach(by -> dimensions.add(new Dimension(by.name(), by, UnaryOperator.identity())));
    switch (rule.period()) {
      case HALF_HOUR, HOUR -> {}
      case DAY -> dimensions.add(hours());
      case WEEK, MONTH -> {
        dimensions.add(hours());
        dimensions.add(
            new Dimension("WEEKDAY", By.DAY, day -> LocalDate.parse(day).getDayOfWeek().name()));
      }
    }
    return dimensions;
  }

  private static Dimension hours() {
    return new Dimension("HOUR_OF_DAY", By.HOUR, hour -> hour.substring(HOUR_BEGINS));
  }
}
