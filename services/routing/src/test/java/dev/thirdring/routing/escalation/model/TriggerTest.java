package dev.thirdring.routing.escalation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R8")
class TriggerTest {
  @Test
  void asksForALevelAtExactlyItsTime() {
    Trigger trigger = Trigger.parse("2=supervisor; 10=general-manager");
    assertEquals(Optional.empty(), trigger.at(1));
    assertEquals(Optional.of("supervisor"), trigger.at(2));
    assertEquals(Optional.empty(), trigger.at(3));
    assertEquals(Optional.of("general-manager"), trigger.at(10));
  }

  @Test
  void asksForNothingWhereNothingIsWritten() {
    assertEquals(Optional.empty(), Trigger.parse("").at(1));
    assertEquals("2=a; 10=b", Trigger.parse("10=b;2=a").toString());
  }
}
