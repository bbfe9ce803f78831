package dev.thirdring.intake.chat;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections of this replica. Notes rouse them; and because a note can be lost with the
 * connection it comes over, the numbers in the database are compared again and again.
 */
@ApplicationScoped
class LiveChats {
  private static final String LAST = "select id, last_sequence from chat where id = any($1)";

  private final Map<UUID, Set<ChatConnection>> connections = new ConcurrentHashMap<>();
  private final Pool pool;
  private final ChatPresence presence;

  LiveChats(Pool pool, ChatPresence presence) {
    this.pool = pool;
    this.presence = presence;
  }

  void attach(UUID chatId, ChatConnection connection) {
    connections.compute(
        chatId,
        (id, known) -> {
          Set<ChatConnection> all = known == null ? ConcurrentHashMap.newKeySet() : known;
          all.add(connection);
          return all;
        });
  }

  void detach(UUID chatId, ChatConnection connection) {
    connections.computeIfPresent(
        chatId,
        (id, known) -> {
          known.remove(connection);
          return known.isEmpty() ? null : known;
        });
  }

  int connectionsOf(UUID chatId) {
    return connections.getOrDefault(chatId, Set.of()).size();
  }

  void on(ChatNote note) {
    connections.getOrDefault(note.chatId(), Set.of()).forEach(connection -> connection.on(note));
  }

  /** After the notes were interrupted. */
  void catchUp() {
    all().forEach(connection -> connection.on(ChatNote.lines(connection.chatId())));
  }

  @Scheduled(
      every = "${third-ring.chat.compare-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> compare() {
    if (connections.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return pool.preparedQuery(LAST)
        .execute(Tuple.of(connections.keySet().toArray(UUID[]::new)))
        .invoke(
            rows ->
                rows.forEach(
                    row ->
                        connections
                            .getOrDefault(row.getUUID("id"), Set.of())
                            .forEach(
                                connection -> connection.isAt(row.getInteger("last_sequence")))))
        .replaceWithVoid();
  }

  @Scheduled(every = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> confirm() {
    Collection<ChatConnection> all = all();
    if (all.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    all.forEach(ChatConnection::probe);
    return presence.confirm(all.stream().map(ChatConnection::id).toList());
  }

  private Collection<ChatConnection> all() {
    List<Set<ChatConnection>> sets = List.copyOf(connections.values());
    return sets.stream().flatMap(Set::stream).toList();
  }
}
