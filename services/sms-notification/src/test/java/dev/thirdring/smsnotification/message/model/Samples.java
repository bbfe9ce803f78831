package dev.thirdring.smsnotification.message.model;

import dev.thirdring.smsnotification.recipient.model.PhoneNumber;
import dev.thirdring.smsnotification.recipient.model.Recipient;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import dev.thirdring.smsnotification.template.model.Language;
import dev.thirdring.smsnotification.template.model.Occasion;
import dev.thirdring.smsnotification.template.model.Placeholder;
import dev.thirdring.smsnotification.template.model.Template;
import dev.thirdring.smsnotification.template.model.TemplateText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A ticket, its customer and what happened, for tests of messages. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  public static final TicketId TICKET = new TicketId(UUID.randomUUID());

  private Samples() {}

  public static Recipient customer(Language language) {
    return new Recipient(
        TICKET,
        "TR-1",
        "没有信号",
        Optional.of("李伟"),
        Optional.of(new PhoneNumber("+8613812345678")),
        language,
        false);
  }

  public static Recipient without(Recipient one, boolean phone, boolean consent) {
    return new Recipient(
        one.ticket(),
        one.ticketNumber(),
        one.subject(),
        Optional.empty(),
        phone ? Optional.empty() : one.phone(),
        one.language(),
        consent);
  }

  public static Notice visit() {
    return new Notice(
        TICKET,
        Occasion.VISIT_BOOKED,
        "order",
        NOON,
        Map.of(
            Placeholder.VISIT_STARTS_AT, NOON.plus(Duration.ofHours(3)),
            Placeholder.VISIT_ENDS_AT, NOON.plus(Duration.ofHours(5))));
  }

  public static Notice registered() {
    return new Notice(TICKET, Occasion.REGISTERED, "opened", NOON);
  }

  public static Template template(Occasion occasion, String zh, String en) {
    return new Template(
        occasion, new TemplateText(zh), new TemplateText(en), Duration.ofHours(4), true);
  }

  public static Letter letter() {
    return new Letter(
        TICKET,
        Occasion.REGISTERED,
        "opened",
        new PhoneNumber("+8613812345678"),
        Language.ZH,
        "【第三声服务中心】TR-1",
        NOON,
        NOON.plusSeconds(60));
  }
}
