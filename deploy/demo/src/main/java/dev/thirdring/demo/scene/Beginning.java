package dev.thirdring.demo.scene;

import dev.thirdring.demo.suite.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Where the day began: other runs of the same day may have left tickets.
 *
 * @param ticketsOpened as metrics counted them
 */
record Beginning(Instant at, LocalDate day, long ticketsOpened) {
  /** The hour of calls that is told has passed: soon after midnight it lies in the day before. */
  private static final Duration TOLD = Duration.ofMinutes(90);

  static Beginning of(Stage stage) {
    Instant now = stage.clock().instant();
    LocalDate day = LocalDate.ofInstant(now.minus(TOLD), Metrics.ZONE);
    return new Beginning(now, day, stage.suite().metrics().ticketsOpenedFrom(day));
  }
}
