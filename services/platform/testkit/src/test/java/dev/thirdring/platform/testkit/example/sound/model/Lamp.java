package dev.thirdring.platform.testkit.example.sound.model;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import java.time.Instant;

/** As it should be: JDK, calendar and models only; time comes in as an argument. */
public record Lamp(String name, Instant litAt, TimeLimit limit) {
  public boolean isLit(Instant now) {
    return !litAt.isAfter(now);
  }
}
