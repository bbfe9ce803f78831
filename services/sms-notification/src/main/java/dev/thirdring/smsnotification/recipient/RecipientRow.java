package dev.thirdring.smsnotification.recipient;

import dev.thirdring.smsnotification.recipient.model.PhoneNumber;
import dev.thirdring.smsnotification.recipient.model.Recipient;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import dev.thirdring.smsnotification.template.model.Language;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "recipient")
class RecipientRow extends PanacheEntityBase {
  @Id UUID ticketId;
  String ticketNumber;
  String subject;
  String name;
  String phone;
  String language;
  Instant openedAt;

  static RecipientRow of(Recipient recipient, Instant openedAt) {
    RecipientRow row = new RecipientRow();
    row.ticketId = recipient.ticket().value();
    row.ticketNumber = recipient.ticketNumber();
    row.subject = recipient.subject();
    row.name = recipient.name().orElse(null);
    row.phone = recipient.phone().map(PhoneNumber::e164).orElse(null);
    row.language = recipient.language().name();
    row.openedAt = openedAt;
    return row;
  }

  Recipient recipient(boolean optedOut) {
    return new Recipient(
        new TicketId(ticketId),
        ticketNumber,
        subject,
        Optional.ofNullable(name),
        Optional.ofNullable(phone).map(PhoneNumber::new),
        Language.valueOf(language),
        optedOut);
  }
}
