package dev.thirdring.smsnotification.message.model;

import dev.thirdring.smsnotification.recipient.model.PhoneNumber;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import dev.thirdring.smsnotification.template.model.Language;
import dev.thirdring.smsnotification.template.model.Occasion;
import java.time.Instant;
import java.util.regex.Pattern;

/** What is written to whom, and until when it is of use. */
public record Letter(
    TicketId ticket,
    Occasion occasion,
    String cause,
    PhoneNumber to,
    Language language,
    String text,
    Instant requestedAt,
    Instant sendBefore) {
  private static final Pattern CODE = Pattern.compile("(?<![0-9-])[0-9]{6}(?![0-9-])");

  /** Holds a code that nobody but its receiver may read. */
  public boolean isSecret() {
    return occasion == Occasion.IDENTITY_CODE;
  }

  /**
   * What is kept and told of the text for people to read: a code is only for its receiver (I11).
   */
  public String keptText() {
    return isSecret() ? CODE.matcher(text).replaceAll("******") : text;
  }
}
