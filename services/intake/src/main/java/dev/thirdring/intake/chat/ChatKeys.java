package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.Side;
import dev.thirdring.intake.publicaccess.Hashes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Tokens that open one chat for one side: 256 random bits of which only the hash is kept, for a
 * time.
 */
@ApplicationScoped
class ChatKeys {
  private static final int BYTES = 32;
  private static final String ADD =
      """
      insert into chat_key (hash, chat_id, side, holder, expires_at) values (?1, ?2, ?3, ?4, ?5)
      """;
  private static final String FIND =
      "select chat_id, side, holder from chat_key where hash = $1 and expires_at > $2";

  private final Pool pool;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ChatKeys(Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  /** A token as it was given out. */
  record Key(String token, Instant expiresAt) {}

  /**
   * What a token opens.
   *
   * @param holder the agent's name; of customers nothing
   */
  record Held(UUID chatId, Side side, String holder) {}

  Uni<Key> give(Held held, Duration lifetime) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant expiresAt = clock.instant().plus(lifetime);
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD)
                    .setParameter(1, Hashes.of(token))
                    .setParameter(2, held.chatId())
                    .setParameter(3, held.side().name())
                    .setParameter(4, held.holder())
                    .setParameter(5, expiresAt)
                    .executeUpdate())
        .replaceWith(new Key(token, expiresAt));
  }

  Uni<Optional<Held>> open(String token) {
    if (token == null || token.length() > 100) {
      return Uni.createFrom().item(Optional.empty());
    }
    return pool.preparedQuery(FIND)
        .mapping(
            row ->
                new Held(
                    row.getUUID("chat_id"),
                    Side.valueOf(row.getString("side")),
                    row.getString("holder")))
        .execute(Tuple.of(Hashes.of(token), clock.instant().atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next()));
  }

  /** A customer's token, for one chat. */
  Uni<Optional<Held>> customer(UUID chatId, String token) {
    return open(token)
        .map(
            held -> held.filter(key -> key.side() == Side.CUSTOMER && key.chatId().equals(chatId)));
  }

  @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    return pool.preparedQuery("delete from chat_key where expires_at < $1")
        .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }
}
