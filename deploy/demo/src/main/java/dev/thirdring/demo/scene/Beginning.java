package dev.thirdring.demo.scene;

import dev.thirdring.demo.suite.Metrics;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Where the day began: other runs of the same day may have left tickets.
 *
 * @param ticketsOpened as metrics counted them
 */
record Beginning(Instant at, LocalDate day, long ticketsOpened) {
  static Beginning of(Stage stage) {
    Instant now = stage.clock().instant();
    LocalDate day = LocalDate.ofInstant(now, Metrics.ZONE);
    return new Beginning(now, day, stage.suite().metrics().ticketsOpenedFrom(day));
  }
}
