package dev.thirdring.intake.erasure.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.intake.erasure.model.Erasure.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasureTest {
  private static final FileStanding SETTLED =
      new FileStanding(false, Optional.empty(), List.of(), 0);
  private static final FileStanding OPEN =
      new FileStanding(false, Optional.empty(), List.of("TR-1"), 3);

  @Test
  void openTicketsHinderUnlessTheyAreKnownOf() {
    assertEquals(
        Optional.of(new Obstacle.OpenTickets(List.of("TR-1"), 3)), Erasure.toAsk(OPEN, false));
    assertEquals(Optional.empty(), Erasure.toAsk(OPEN, true));
    assertEquals(Optional.empty(), Erasure.toAsk(SETTLED, false));
  }

  @Test
  void whatIsErasedOrTakenUpIsNotErasedAgain() {
    UUID into = UUID.randomUUID();
    assertEquals(
        Optional.of(new Obstacle.ErasedAlready()),
        Erasure.toAsk(new FileStanding(true, Optional.empty(), List.of(), 0), true));
    assertEquals(
        Optional.of(new Obstacle.Merged(into)),
        Erasure.toAsk(new FileStanding(false, Optional.of(into), List.of(), 0), true));
  }

  @Test
  void nobodyApprovesTheirOwnRequestAndNoneTwice() {
    assertEquals(
        Optional.of(new Obstacle.OwnRequest()), asked(State.REQUESTED).toApprove(SETTLED, "head"));
    assertEquals(Optional.empty(), asked(State.REQUESTED).toApprove(SETTLED, "admin"));
    assertEquals(
        Optional.of(new Obstacle.Decided()), asked(State.REFUSED).toApprove(SETTLED, "admin"));
    assertEquals(Optional.of(new Obstacle.Decided()), asked(State.DONE).toDecide("admin"));
  }

  @Test
  void whatWasOpenedSinceHindersTheApproval() {
    assertEquals(
        Optional.of(new Obstacle.OpenTickets(List.of("TR-1"), 3)),
        asked(State.REQUESTED).toApprove(OPEN, "admin"));
  }

  private static Erasure asked(State state) {
    return new Erasure(
        UUID.randomUUID(),
        0,
        UUID.randomUUID(),
        Ground.CUSTOMER_ASKED,
        false,
        "head",
        Instant.parse("2026-11-20T02:40:00Z"),
        state);
  }
}
