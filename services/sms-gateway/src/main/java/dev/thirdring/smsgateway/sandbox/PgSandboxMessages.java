package dev.thirdring.smsgateway.sandbox;

import dev.thirdring.platform.http.Cursor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgSandboxMessages implements SandboxMessages {
  private static final String PAGE =
      """
      select * from sandbox_message
      where (received_at, message_id) < (?1, ?2) and (cast(?3 as uuid) is null or ticket_id = ?3)
      order by received_at desc, message_id desc limit ?4
      """;

  @Override
  public Uni<Boolean> contains(UUID messageId) {
    return SandboxMessageRow.count("messageId", messageId).map(count -> count > 0);
  }

  @Override
  public Uni<Void> keep(Kept message) {
    return SandboxMessageRow.of(message).persist().replaceWithVoid();
  }

  @Override
  public Uni<List<Kept>> before(Cursor cursor, Optional<UUID> ticketId, int limit) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(PAGE, SandboxMessageRow.class)
                    .setParameter(1, cursor.at())
                    .setParameter(2, cursor.id())
                    .setParameter(3, ticketId.orElse(null))
                    .setParameter(4, limit)
                    .getResultList())
        .map(rows -> rows.stream().map(SandboxMessageRow::kept).toList());
  }

  @Override
  public Uni<Void> forget(Instant olderThan, int beyond) {
    return SandboxMessageRow.delete("receivedAt < ?1", olderThan)
        .chain(Panache::getSession)
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        delete from sandbox_message where message_id in (
                          select message_id from sandbox_message
                          order by received_at desc, message_id desc offset ?1)
                        """)
                    .setParameter(1, beyond)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
