package dev.thirdring.smsnotification.message;

import static dev.thirdring.smsnotification.message.MessageDesk.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thirdring.contracts.smsnotification.MessageFate;
import dev.thirdring.contracts.smsnotification.SmsConcluded;
import dev.thirdring.contracts.smsnotification.SmsRequested;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.events.RefusedEventException;
import dev.thirdring.smsnotification.message.model.Fate;
import dev.thirdring.smsnotification.message.model.MessageId;
import dev.thirdring.smsnotification.message.model.Notice;
import dev.thirdring.smsnotification.message.model.Receipt;
import dev.thirdring.smsnotification.message.model.Samples;
import dev.thirdring.smsnotification.recipient.model.Recipient;
import dev.thirdring.smsnotification.template.model.Language;
import dev.thirdring.smsnotification.template.model.Occasion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N2")
class NotifyCustomerTest {
  private static final Notice ASSIGNED =
      new Notice(Samples.TICKET, Occasion.ASSIGNED, "first", Samples.NOON);

  private final MessageDesk desk = new MessageDesk();
  private final Recipient customer = Samples.customer(Language.ZH);

  @Test
  @Tag("N1")
  void asksTheGatewayToSendUntilTheMessageIsOfNoUse() {
    open(List.of(Samples.registered()));
    SmsRequested requested = desk.outbox.only(SmsRequested.class);
    assertEquals("+8613812345678", requested.to());
    assertEquals("【第三声服务中心】TR-1", requested.text());
    assertEquals("registered", requested.template());
    assertEquals(Samples.NOON.plus(Duration.ofHours(4)), requested.sendBefore());
  }

  @Test
  void writesOnceHoweverOftenItIsTold() {
    open(List.of());
    done(desk.notifyCustomer.tell(ASSIGNED));
    done(desk.notifyCustomer.tell(ASSIGNED));
    assertEquals(1, desk.outbox.events().size());
  }

  @Test
  void writesAgainOfAnotherAssignment() {
    open(List.of());
    done(desk.notifyCustomer.tell(ASSIGNED));
    done(
        desk.notifyCustomer.tell(
            new Notice(Samples.TICKET, Occasion.ASSIGNED, "second", Samples.NOON)));
    assertEquals(2, desk.outbox.events().size());
  }

  @Test
  void keepsWhatComesBeforeItsTicketAndTellsItThen() {
    done(desk.notifyCustomer.tell(ASSIGNED));
    assertEquals(List.of(), desk.outbox.events());
    open(List.of(Samples.registered()));
    assertEquals(
        List.of("registered", "assigned"),
        desk.outbox.events().stream().map(event -> ((SmsRequested) event).template()).toList());
    assertEquals(List.of(), desk.waiting);
  }

  @Test
  void sendsNothingThatItHeardOfTooLate() {
    desk.clock.advance(Duration.ofHours(4));
    open(List.of(Samples.registered()));
    SmsConcluded concluded = desk.outbox.only(SmsConcluded.class);
    assertEquals(MessageFate.EXPIRED, concluded.fate());
    assertEquals(1, desk.outbox.events().size());
    assertEquals(List.of(), desk.deadlines.set());
  }

  @Test
  void tellsTheFateOnce() {
    open(List.of(Samples.registered()));
    MessageId id = desk.only().id();
    hear(id, new Receipt.Taken("sandbox", Samples.NOON));
    hear(id, new Receipt.Final("sandbox", Samples.NOON, Fate.DELIVERED, Optional.empty()));
    hear(id, new Receipt.Final("sandbox", Samples.NOON, Fate.FAILED, Optional.empty()));
    assertEquals(MessageFate.DELIVERED, desk.outbox.only(SmsConcluded.class).fate());
    assertEquals(List.of(), desk.deadlines.set());
  }

  @Test
  void givesUpAMessageWhoseFateNobodyTells() {
    open(List.of(Samples.registered()));
    Deadline hope = desk.deadlines.set().getFirst();
    assertEquals(Samples.NOON.plus(Duration.ofHours(5)), hope.dueAt());
    done(new NoReceiptListener(desk.concludeMessage).onDue(hope));
    assertEquals(MessageFate.EXPIRED, desk.outbox.only(SmsConcluded.class).fate());
  }

  @Test
  void refusesAReceiptForNoMessageOfOurs() {
    MessageId unknown = new MessageId(UUID.randomUUID());
    assertThrows(
        RefusedEventException.class,
        () -> hear(unknown, new Receipt.Taken("sandbox", Samples.NOON)));
  }

  @Test
  @Tag("N4")
  void recordsWhoLooksAtANumber() {
    open(List.of(Samples.registered()));
    LookAtNumber lookAtNumber = new LookAtNumber(desk, desk.clock);
    assertEquals(customer.phone(), done(lookAtNumber.look(desk.only().id(), "supervisor1")));
    assertEquals(List.of(new Look("supervisor1", Samples.NOON)), desk.looks);
    assertEquals(
        Optional.empty(), done(lookAtNumber.look(new MessageId(UUID.randomUUID()), "supervisor1")));
    assertEquals(1, desk.looks.size());
  }

  private void open(List<Notice> first) {
    done(desk.notifyCustomer.meet(customer, Samples.NOON, first));
  }

  private void hear(MessageId id, Receipt receipt) {
    done(desk.concludeMessage.hear(id, receipt));
  }
}
