package dev.thirdring.routing.escalation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R8")
class EscalationLadderTest {
  private final EscalationLadder ladder =
      new EscalationLadder(
          Map.of("urgent", "supervisor", "ministry", "board", "any-authority", "general-manager"));

  private Optional<String> level(boolean urgent, String authority) {
    return ladder.step(urgent, Optional.ofNullable(authority)).map(EscalationLadder.Step::level);
  }

  @Test
  void leavesAnOrdinaryTicketAlone() {
    assertEquals(Optional.empty(), level(false, null));
  }

  @Test
  void putsAnUrgentTicketBeforeItsLevel() {
    assertEquals(Optional.of("supervisor"), level(true, null));
  }

  @Test
  void givesAnAuthorityPrecedenceOverUrgency() {
    assertEquals(Optional.of("board"), level(true, "ministry"));
  }

  @Test
  void knowsALevelForAnAuthorityItNeverHeardOf() {
    assertEquals(Optional.of("general-manager"), level(false, "newspaper"));
  }
}
