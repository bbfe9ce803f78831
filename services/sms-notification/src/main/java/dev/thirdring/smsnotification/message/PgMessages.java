package dev.thirdring.smsnotification.message;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.smsnotification.message.model.Message;
import dev.thirdring.smsnotification.message.model.MessageId;
import dev.thirdring.smsnotification.message.model.Notice;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgMessages implements Messages {
  private static final String PAGE =
      """
      select * from message
      where (requested_at, id) < (?1, ?2) and (cast(?3 as uuid) is null or ticket_id = ?3)
      order by requested_at desc, id desc limit ?4
      """;

  @Override
  public Uni<Boolean> contain(Notice notice) {
    return MessageRow.count(
            "ticketId = ?1 and occasion = ?2 and cause = ?3",
            notice.ticket().value(),
            notice.occasion().code(),
            notice.cause())
        .map(count -> count > 0);
  }

  @Override
  public Uni<Void> add(Message message) {
    return MessageRow.of(message).persistAndFlush().replaceWithVoid();
  }

  @Override
  public Uni<Optional<Message>> find(MessageId id) {
    return MessageRow.<MessageRow>findById(id.value())
        .map(row -> Optional.ofNullable(row).map(MessageRow::message));
  }

  @Override
  public Uni<Void> replace(Message message) {
    return MessageRow.<MessageRow>findById(message.id().value())
        .invoke(row -> row.take(message.delivery()))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Message>> before(Cursor cursor, Optional<UUID> ticketId, int limit) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(PAGE, MessageRow.class)
                    .setParameter(1, cursor.at())
                    .setParameter(2, cursor.id())
                    .setParameter(3, ticketId.orElse(null))
                    .setParameter(4, limit)
                    .getResultList())
        .map(rows -> rows.stream().map(MessageRow::message).toList());
  }

  @Override
  public Uni<Void> noteLook(MessageId id, String lookedBy, Instant lookedAt) {
    return LookRow.of(id, lookedBy, lookedAt).persist().replaceWithVoid();
  }

  @Override
  public Uni<List<Look>> looksAt(MessageId id, int limit) {
    return LookRow.<LookRow>find("messageId", Sort.descending("lookedAt"), id.value())
        .range(0, limit - 1)
        .list()
        .map(rows -> rows.stream().map(LookRow::look).toList());
  }

  @Override
  public Uni<Void> forget(Instant requestedBefore) {
    return MessageRow.delete("requestedAt < ?1", requestedBefore).replaceWithVoid();
  }
}
