package dev.thirdring.routing.supervision.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R9")
class CirclesTest {
  private final Circles circles =
      new Circles(
          List.of(
              new Circle(4, Duration.ofHours(24), Audience.GENERAL_MANAGER),
              new Circle(1, Duration.ZERO, Audience.RESPONSIBLE),
              new Circle(3, Duration.ofHours(8), Audience.SUPERVISOR),
              new Circle(2, Duration.ofHours(2), Audience.HEAD)));

  @Test
  void growsFromTheDepartmentToTheGeneralManager() {
    assertEquals(List.of("billing"), circles.told(1, "billing", "billing-head"));
    assertEquals(List.of("billing", "billing-head"), circles.told(2, "billing", "billing-head"));
    assertEquals(
        List.of("billing", "billing-head", "supervisor", "general-manager"),
        circles.told(4, "billing", "billing-head"));
  }

  @Test
  void tellsNobodyTwiceInACircle() {
    assertEquals(List.of("chen"), circles.told(2, "chen", "chen"));
  }

  @Test
  void knowsTheNextCircleAndTheLast() {
    assertEquals(Optional.of(1), circles.after(0).map(Circle::number));
    assertEquals(Optional.of(3), circles.after(2).map(Circle::number));
    assertEquals(Optional.empty(), circles.after(4));
  }

  @Test
  void isNeverToldBeforeTheMiss() {
    assertThrows(
        IllegalArgumentException.class, () -> new Circle(1, Duration.ofHours(-1), Audience.HEAD));
  }
}
