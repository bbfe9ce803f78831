package dev.thirdring.smsnotification.message.model;

import static dev.thirdring.smsnotification.message.model.Samples.NOON;
import static dev.thirdring.smsnotification.message.model.Samples.customer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.thirdring.smsnotification.recipient.model.Recipient;
import dev.thirdring.smsnotification.template.model.Language;
import dev.thirdring.smsnotification.template.model.Occasion;
import dev.thirdring.smsnotification.template.model.Template;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N1")
class WritingTest {
  private static final Template VISIT =
      Samples.template(
          Occasion.VISIT_BOOKED,
          "【第三声服务中心】{customerName}，{ticketNumber}：{visitStartsAt}",
          "[Third Ring] {customerName}, {ticketNumber}: {visitStartsAt}");
  private static final Template REGISTERED =
      Samples.template(Occasion.REGISTERED, "【第三声服务中心】{ticketNumber}", "[Third Ring] {subject}");

  private final Writing writing = new Writing(Samples.SHANGHAI);

  @Test
  void writesInTheCustomersLanguageAndTheCentresTime() {
    assertEquals("【第三声服务中心】李伟，TR-1：2026年11月23日15:00", text(customer(Language.ZH)));
    assertEquals("[Third Ring] 李伟, TR-1: 23 Nov 2026 15:00", text(customer(Language.EN)));
  }

  @Test
  void addressesACustomerWithoutName() {
    Recipient nameless = Samples.without(customer(Language.ZH), false, false);
    assertEquals("【第三声服务中心】客户，TR-1：2026年11月23日15:00", text(nameless));
  }

  @Test
  void writesNothingWithoutANumber() {
    assertSilent(Decision.Why.NO_PHONE, Samples.without(customer(Language.ZH), true, false));
  }

  @Test
  @Tag("N4")
  void honoursAnOptOut() {
    assertSilent(Decision.Why.OPTED_OUT, Samples.without(customer(Language.ZH), false, true));
  }

  @Test
  void writesNothingOnAnOccasionThatIsSwitchedOff() {
    Template off =
        new Template(
            Occasion.REGISTERED, REGISTERED.zh(), REGISTERED.en(), Duration.ofHours(1), false);
    assertEquals(
        new Decision.Silent(Decision.Why.SWITCHED_OFF),
        writing.decide(Samples.registered(), customer(Language.ZH), off, NOON));
  }

  @Test
  @Tag("N2")
  void isOfUseUntilTheValidityEnds() {
    assertInstanceOf(
        Decision.Send.class, registeredAt(NOON.plus(Duration.ofHours(4)).minusNanos(1)));
    assertInstanceOf(Decision.TooLate.class, registeredAt(NOON.plus(Duration.ofHours(4))));
  }

  @Test
  @Tag("N2")
  void announcesNoVisitThatHasBegun() {
    Instant begin = NOON.plus(Duration.ofHours(3));
    assertInstanceOf(
        Decision.TooLate.class,
        writing.decide(Samples.visit(), customer(Language.ZH), VISIT, begin));
  }

  private Decision registeredAt(Instant now) {
    return writing.decide(Samples.registered(), customer(Language.ZH), REGISTERED, now);
  }

  private void assertSilent(Decision.Why why, Recipient recipient) {
    assertEquals(
        new Decision.Silent(why),
        writing.decide(Samples.registered(), recipient, REGISTERED, NOON));
  }

  private String text(Recipient recipient) {
    Decision decision = writing.decide(Samples.visit(), recipient, VISIT, NOON);
    return assertInstanceOf(Decision.Send.class, decision).letter().text();
  }
}
