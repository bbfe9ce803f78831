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
    assertEquals(
        List.of("billing"), circles.told(1, new Addressees("billing", "billing-head", "agent1")));
    assertEquals(
        List.of("billing", "billing-head"),
        circles.told(2, new Addressees("billing", "billing-head", "agent1")));
    assertEquals(
        List.of("billing", "billing-head", "supervisor", "general-manager"),
        circles.told(4, new Addressees("billing", "billing-head", "agent1")));
  }

  @Test
  @Tag("R3")
  void asksAsFarAsTheNumberOfUnansweredEnquiriesReaches() {
    Circles enquiries =
        new Circles(
            List.of(
                new Circle(1, Duration.ZERO, Audience.HANDLER),
                new Circle(3, Duration.ZERO, Audience.HEAD)));
    assertEquals(1, enquiries.upTo(2));
    assertEquals(3, enquiries.upTo(9));
    assertEquals(
        List.of("agent1", "billing-head"),
        enquiries.told(3, new Addressees("billing", "billing-head", "agent1")));
  }

  @Test
  void tellsNobodyTwiceInACircle() {
    assertEquals(List.of("chen"), circles.told(2, new Addressees("chen", "chen", "agent1")));
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
