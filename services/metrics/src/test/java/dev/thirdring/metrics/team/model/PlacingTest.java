package dev.thirdring.metrics.team.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M2")
class PlacingTest {
  @Test
  void whoeverMovesLeavesTheOldTeamWhereTheNewOneBegins() {
    Membership north = membership("north", 1, null);
    Membership south = membership("south", 10, null);
    Placing placing = Placing.of(south, List.of(north));
    assertEquals(new Placing.Fits(Optional.of(north.until(day(10)))), placing);
  }

  @Test
  void nobodyBelongsToTwoTeamsAtATime() {
    Membership north = membership("north", 1, 10);
    assertInstanceOf(
        Placing.Overlaps.class, Placing.of(membership("south", 9, 12), List.of(north)));
    assertInstanceOf(
        Placing.Overlaps.class, Placing.of(membership("south", 1, null), List.of(north)));
    assertEquals(
        new Placing.Fits(Optional.empty()),
        Placing.of(membership("south", 10, null), List.of(north)));
  }

  @Test
  void anOpenMembershipIsNotEndedBeforeItBegins() {
    assertInstanceOf(
        Placing.Overlaps.class,
        Placing.of(membership("south", 1, 20), List.of(membership("north", 10, null))));
  }

  @Test
  void theSameAgainIsThereAlready() {
    Membership north = membership("north", 1, null);
    assertEquals(
        new Placing.AlreadyThere(north), Placing.of(membership("north", 1, null), List.of(north)));
  }

  @Test
  void aMembershipThatCutsAQuarterIsToldApart() {
    assertFalse(membership("north", 1, 2).cutsAQuarter());
    assertTrue(membership("north", 1, 2).until(day(2).plusSeconds(60)).cutsAQuarter());
    assertTrue(membership("north", 2, 2).endsBeforeItBegins());
  }

  private static Membership membership(String team, int from, Integer until) {
    return new Membership(
        new UUID(0, from),
        "agent1",
        team,
        "chengdu",
        day(from),
        Optional.ofNullable(until).map(PlacingTest::day),
        0);
  }

  private static Instant day(int day) {
    return Instant.parse("2026-11-%02dT00:00:00Z".formatted(day));
  }
}
