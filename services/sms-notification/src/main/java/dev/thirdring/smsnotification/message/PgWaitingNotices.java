package dev.thirdring.smsnotification.message;

import dev.thirdring.smsnotification.message.model.Notice;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class PgWaitingNotices implements WaitingNotices {

  @Override
  public Uni<Void> add(Notice notice) {
    return WaitingNoticeRow.of(notice).persist().replaceWithVoid();
  }

  @Override
  public Uni<List<Notice>> take(TicketId ticket) {
    return WaitingNoticeRow.<WaitingNoticeRow>list(
            "ticketId", Sort.ascending("occurredAt", "id"), ticket.value())
        .map(rows -> rows.stream().map(WaitingNoticeRow::notice).toList())
        .call(() -> WaitingNoticeRow.delete("ticketId", ticket.value()));
  }

  @Override
  public Uni<Void> forget(Instant occurredBefore) {
    return WaitingNoticeRow.delete("occurredAt < ?1", occurredBefore).replaceWithVoid();
  }
}
