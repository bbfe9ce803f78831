package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.Side;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** How far each side has read; it never goes back, and never beyond the last line. */
@ApplicationScoped
class ChatReads {
  private static final String READ =
      """
      insert into chat_read as held (chat_id, side, sequence)
      select id, ?2, ?3 from chat where id = ?1 and last_sequence >= ?3
      on conflict (chat_id, side) do update set sequence = excluded.sequence
      where held.sequence < excluded.sequence
      """;

  private final Pool pool;
  private final ChatNotes notes;

  ChatReads(Pool pool, ChatNotes notes) {
    this.pool = pool;
    this.notes = notes;
  }

  @WithTransaction
  Uni<Void> read(UUID chatId, Side side, int upTo) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(READ)
                    .setParameter(1, chatId)
                    .setParameter(2, side.name())
                    .setParameter(3, upTo)
                    .executeUpdate())
        .chain(
            further ->
                further == 0
                    ? Uni.createFrom().voidItem()
                    : notes.send(ChatNote.read(chatId, side, upTo)));
  }

  Uni<Map<Side, Integer>> of(UUID chatId) {
    return pool.preparedQuery("select side, sequence from chat_read where chat_id = $1")
        .execute(Tuple.of(chatId))
        .map(
            rows -> {
              Map<Side, Integer> read = new EnumMap<>(Side.class);
              rows.forEach(
                  row -> read.put(Side.valueOf(row.getString("side")), row.getInteger("sequence")));
              return read;
            });
  }
}
