package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.Side;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

/** Who is connected, to whichever replica. What is not confirmed for a while does not count. */
@ApplicationScoped
class ChatPresence {
  private static final Duration COUNTS_FOR = Duration.ofSeconds(60);

  private final Pool pool;
  private final ChatNotes notes;
  private final Clock clock;

  ChatPresence(Pool pool, ChatNotes notes, Clock clock) {
    this.pool = pool;
    this.notes = notes;
    this.clock = clock;
  }

  @WithTransaction
  Uni<Void> arrive(UUID connection, UUID chatId, Side side) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into chat_presence (connection, chat_id, side, seen_at)
                        values (?1, ?2, ?3, ?4)
                        """)
                    .setParameter(1, connection)
                    .setParameter(2, chatId)
                    .setParameter(3, side.name())
                    .setParameter(4, clock.instant())
                    .executeUpdate())
        .chain(() -> notes.send(ChatNote.presence(chatId, side)));
  }

  @WithTransaction
  Uni<Void> leave(UUID connection, UUID chatId, Side side) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("delete from chat_presence where connection = ?1")
                    .setParameter(1, connection)
                    .executeUpdate())
        .chain(() -> notes.send(ChatNote.presence(chatId, side)));
  }

  /** These are still there; of others, what nobody confirmed is cleared away. */
  @WithTransaction
  Uni<Void> confirm(Collection<UUID> connections) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "update chat_presence set seen_at = ?1 where connection = any(?2)")
                    .setParameter(1, clock.instant())
                    .setParameter(2, connections.toArray(UUID[]::new))
                    .executeUpdate()
                    .chain(
                        () ->
                            session
                                .createNativeQuery("delete from chat_presence where seen_at < ?1")
                                .setParameter(1, clock.instant().minus(COUNTS_FOR.multipliedBy(10)))
                                .executeUpdate()))
        .replaceWithVoid();
  }

  Uni<Boolean> isOnline(UUID chatId, Side side) {
    return pool.preparedQuery(
            """
            select exists (
              select 1 from chat_presence where chat_id = $1 and side = $2 and seen_at > $3) as online
            """)
        .execute(
            Tuple.of(
                chatId, side.name(), clock.instant().minus(COUNTS_FOR).atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.iterator().next().getBoolean("online"));
  }
}
