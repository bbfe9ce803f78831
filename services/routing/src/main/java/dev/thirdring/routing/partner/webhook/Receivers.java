package dev.thirdring.routing.partner.webhook;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.routing.StoredTime;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Receivers in the database, in the caller's session. */
@ApplicationScoped
class Receivers {
  private static final String SELECT =
      """
      select id, partner, url, secret, previous_secret, state, disabled_reason, failing_since, previous_until,
        created_at, version
      from partner_webhook where partner = ?1
      """;

  private static final String COUNT =
      "select count(*) filter (where state <> 'DISABLED'), count(*) from partner_webhook where partner = ?1";

  /**
   * How many receivers.
   *
   * @param on not switched off
   */
  record Many(int on, int all) {}

  Uni<Optional<Receiver>> find(String partner, UUID id) {
    return session()
        .chain(
            session ->
                session
                    .createNativeQuery(SELECT + " and id = ?2", Object[].class)
                    .setParameter(1, partner)
                    .setParameter(2, id)
                    .getSingleResultOrNull())
        .map(row -> Optional.ofNullable(row).map(Receivers::receiver));
  }

  /** The newest first. */
  Uni<List<Receiver>> page(String partner, Cursor after, int size) {
    return session()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        SELECT
                            + " and (created_at, id) < (?2, ?3) order by created_at desc, id desc",
                        Object[].class)
                    .setParameter(1, partner)
                    .setParameter(2, after.at())
                    .setParameter(3, after.id())
                    .setMaxResults(size)
                    .getResultList())
        .map(rows -> rows.stream().map(Receivers::receiver).toList());
  }

  /** How many a partner has; nobody adds to them until the transaction ends. */
  Uni<Many> lockedCount(String partner) {
    return session()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select code from partner where code = ?1 for update", String.class)
                    .setParameter(1, partner)
                    .getSingleResultOrNull()
                    .chain(
                        () ->
                            session
                                .createNativeQuery(COUNT, Object[].class)
                                .setParameter(1, partner)
                                .getSingleResult()))
        .map(row -> new Many(((Number) row[0]).intValue(), ((Number) row[1]).intValue()));
  }

  /** With what was sent to it. */
  Uni<Void> remove(Receiver receiver) {
    return session()
        .chain(
            session ->
                session
                    .createNativeQuery("delete from webhook_delivery where webhook_id = ?1")
                    .setParameter(1, receiver.id())
                    .executeUpdate()
                    .chain(
                        () ->
                            session
                                .createNativeQuery("delete from partner_webhook where id = ?1")
                                .setParameter(1, receiver.id())
                                .executeUpdate()))
        .replaceWithVoid();
  }

  Uni<Void> add(UUID id, String partner, String url, Instant at) {
    return session()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into partner_webhook (id, partner, url, state, created_at)
                        values (?1, ?2, ?3, 'PENDING', ?4)
                        """)
                    .setParameter(1, id)
                    .setParameter(2, partner)
                    .setParameter(3, url)
                    .setParameter(4, at)
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** False when it is at another version. */
  Uni<Boolean> rotate(Receiver receiver, byte[] secret, Instant previousUntil) {
    return session()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        update partner_webhook set previous_secret = secret, secret = ?3,
                          previous_until = case when secret is null then null else cast(?4 as timestamptz) end,
                          version = version + 1
                        where id = ?1 and version = ?2
                        """)
                    .setParameter(1, receiver.id())
                    .setParameter(2, receiver.view().version())
                    .setParameter(3, secret)
                    .setParameter(4, previousUntil)
                    .executeUpdate())
        .map(changed -> changed == 1);
  }

  /** False when it is at another version. */
  Uni<Boolean> set(Receiver receiver, WebhookView.State state, String reason) {
    return session()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        update partner_webhook set state = ?3, disabled_reason = nullif(?4, ''), failing_since = null,
                          version = version + 1
                        where id = ?1 and version = ?2
                        """)
                    .setParameter(1, receiver.id())
                    .setParameter(2, receiver.view().version())
                    .setParameter(3, state.name())
                    .setParameter(4, reason)
                    .executeUpdate())
        .map(changed -> changed == 1);
  }

  private static Uni<Mutiny.Session> session() {
    return Panache.getSession();
  }

  private static Receiver receiver(Object[] row) {
    return new Receiver(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        bytes(row[3]),
        bytes(row[4]),
        new WebhookView(
            (UUID) row[0],
            (String) row[2],
            WebhookView.State.valueOf((String) row[5]),
            (String) row[6],
            StoredTime.instant(row[7]),
            StoredTime.instant(row[8]),
            StoredTime.instant(row[9]),
            (Long) row[10]));
  }

  private static Optional<byte[]> bytes(Object column) {
    return Optional.ofNullable(
        column instanceof Buffer buffer ? buffer.getBytes() : (byte[]) column);
  }
}
