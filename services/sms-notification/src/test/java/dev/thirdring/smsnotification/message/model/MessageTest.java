package dev.thirdring.smsnotification.message.model;

import static dev.thirdring.smsnotification.message.model.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N2")
class MessageTest {
  private final Message requested =
      new Message(new MessageId(UUID.randomUUID()), Samples.letter(), new Delivery.Requested());

  @Test
  void isAcceptedAndThenDeliveredInTime() {
    Message accepted = requested.after(taken(NOON));
    assertEquals(new Delivery.Accepted("sandbox", NOON), accepted.delivery());
    Delivery.Concluded end = concluded(accepted.after(end(Fate.DELIVERED, NOON.plusSeconds(90))));
    assertEquals(Fate.DELIVERED, end.fate());
    assertTrue(end.inTime());
  }

  @Test
  void isLateWhenAGatewayTookItTooLate() {
    Message accepted = requested.after(taken(NOON.plusSeconds(60)));
    assertFalse(concluded(accepted.after(end(Fate.DELIVERED, NOON.plusSeconds(61)))).inTime());
  }

  @Test
  void takesAFateWithoutAcceptance() {
    assertEquals(Fate.FAILED, concluded(requested.after(end(Fate.FAILED, NOON))).fate());
    assertTrue(concluded(requested.after(end(Fate.DELIVERED, NOON))).inTime());
    assertFalse(concluded(requested.after(end(Fate.EXPIRED, NOON))).inTime());
  }

  @Test
  void keepsItsFateWhateverComesAfter() {
    Message failed = requested.after(end(Fate.FAILED, NOON));
    assertEquals(failed, failed.after(end(Fate.DELIVERED, NOON)));
    assertEquals(failed, failed.after(taken(NOON)));
    assertEquals(failed, failed.givenUp(NOON));
  }

  @Test
  void keepsTheFirstAcceptance() {
    Message accepted = requested.after(taken(NOON));
    assertEquals(accepted, accepted.after(taken(NOON.plusSeconds(5))));
  }

  @Test
  void expiresWhenNobodyTellsItsFate() {
    assertEquals(Fate.EXPIRED, concluded(requested.givenUp(NOON)).fate());
    Delivery.Concluded end = concluded(requested.after(taken(NOON)).givenUp(NOON));
    assertEquals(Optional.of("sandbox"), end.gateway());
    assertFalse(end.inTime());
  }

  private static Delivery.Concluded concluded(Message message) {
    return assertInstanceOf(Delivery.Concluded.class, message.delivery());
  }

  private static Receipt taken(Instant at) {
    return new Receipt.Taken("sandbox", at);
  }

  private static Receipt end(Fate fate, Instant at) {
    return new Receipt.Final("sandbox", at, fate, Optional.empty());
  }
}
