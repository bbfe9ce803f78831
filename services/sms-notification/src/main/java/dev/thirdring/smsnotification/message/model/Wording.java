package dev.thirdring.smsnotification.message.model;

import dev.thirdring.smsnotification.recipient.model.Recipient;
import dev.thirdring.smsnotification.template.model.Language;
import dev.thirdring.smsnotification.template.model.Placeholder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Writes the values of placeholders in the reader's language. */
final class Wording {
  private static final DateTimeFormatter CHINESE =
      DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.CHINESE);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

  private Wording() {}

  static Map<Placeholder, String> values(Notice notice, Recipient recipient, ZoneId zone) {
    Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    values.put(Placeholder.TICKET_NUMBER, recipient.ticketNumber());
    values.put(Placeholder.SUBJECT, recipient.subject());
    values.put(
        Placeholder.CUSTOMER_NAME, recipient.name().orElseGet(() -> anybody(recipient.language())));
    notice
        .moments()
        .forEach((slot, at) -> values.put(slot, moment(at, recipient.language(), zone)));
    values.putAll(notice.words());
    return values;
  }

  private static String anybody(Language language) {
    return switch (language) {
      case ZH -> "客户";
      case EN -> "customer";
    };
  }

  private static String moment(Instant at, Language language, ZoneId zone) {
    return switch (language) {
      case ZH -> CHINESE.format(at.atZone(zone));
      case EN -> ENGLISH.format(at.atZone(zone));
    };
  }
}
