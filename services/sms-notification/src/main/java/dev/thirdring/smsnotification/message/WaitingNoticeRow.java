package dev.thirdring.smsnotification.message;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.smsnotification.message.model.Notice;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import dev.thirdring.smsnotification.template.model.Occasion;
import dev.thirdring.smsnotification.template.model.Placeholder;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@Entity
@Table(name = "waiting_notice")
class WaitingNoticeRow extends PanacheEntityBase {
  @Id UUID id;
  UUID ticketId;
  String occasion;
  String cause;
  Instant occurredAt;

  /** {@code visitStartsAt=2026-11-23T01:00:00Z,visitEndsAt=…} */
  String moments;

  static WaitingNoticeRow of(Notice notice) {
    WaitingNoticeRow row = new WaitingNoticeRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.ticketId = notice.ticket().value();
    row.occasion = notice.occasion().code();
    row.cause = notice.cause();
    row.occurredAt = notice.occurredAt();
    row.moments =
        notice.moments().entrySet().stream()
            .map(moment -> moment.getKey().word() + "=" + moment.getValue())
            .collect(Collectors.joining(","));
    return row;
  }

  Notice notice() {
    Map<Placeholder, Instant> at =
        Arrays.stream(moments.split(","))
            .filter(moment -> !moment.isEmpty())
            .map(moment -> moment.split("=", 2))
            .collect(
                Collectors.toMap(
                    moment -> Placeholder.of(moment[0]).orElseThrow(),
                    moment -> Instant.parse(moment[1])));
    return new Notice(
        new TicketId(ticketId), Occasion.of(occasion).orElseThrow(), cause, occurredAt, at);
  }
}
