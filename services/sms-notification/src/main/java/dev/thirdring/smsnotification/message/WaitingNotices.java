package dev.thirdring.smsnotification.message;

import dev.thirdring.smsnotification.message.model.Notice;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** What happened on tickets that have not been heard of yet. */
interface WaitingNotices {
  Uni<Void> add(Notice notice);

  /** Takes out all that wait for this ticket, the oldest first. */
  Uni<List<Notice>> take(TicketId ticket);

  Uni<Void> forget(Instant occurredBefore);
}
