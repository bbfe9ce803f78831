package dev.thirdring.smsnotification.message.model;

import dev.thirdring.smsnotification.recipient.model.Recipient;
import dev.thirdring.smsnotification.template.model.Template;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The rules of whether and what a customer is written to (N1, N2, N4).
 *
 * @param zone that times are written in
 */
public record Writing(ZoneId zone) {

  public Decision decide(Notice notice, Recipient recipient, Template template, Instant now) {
    if (recipient.phone().isEmpty()) {
      return new Decision.Silent(Decision.Why.NO_PHONE);
    }
    if (recipient.optedOut()) {
      return new Decision.Silent(Decision.Why.OPTED_OUT);
    }
    if (!template.enabled()) {
      return new Decision.Silent(Decision.Why.SWITCHED_OFF);
    }
    Letter letter =
        new Letter(
            notice.ticket(),
            notice.occasion(),
            notice.cause(),
            recipient.phone().get(),
            recipient.language(),
            template.text(recipient.language()).render(Wording.values(notice, recipient, zone)),
            now,
            notice.uselessFrom(template.validity()));
    return now.isBefore(letter.sendBefore())
        ? new Decision.Send(letter)
        : new Decision.TooLate(letter);
  }
}
