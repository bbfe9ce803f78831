package dev.thirdring.routing.partner.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The queue of messages: leased with {@code SKIP LOCKED}, the oldest of an assignment first. */
@ApplicationScoped
class Deliveries {
  private static final Duration BEYOND_THE_TIMEOUT = Duration.ofSeconds(20);

  private static final String LEASE =
      """
      with busy as (
        select * from unnest($4::uuid[], $5::int[]) as one(webhook_id, under_way)
      ), due as (
        select d.id,
          row_number() over (partition by d.webhook_id order by d.number) + coalesce(busy.under_way, 0) as place,
          case when w.failing_since is null then $2::int else 1 end as places
        from webhook_delivery d join partner_webhook w on w.id = d.webhook_id
          left join busy on busy.webhook_id = d.webhook_id
        where d.state = 'WAITING' and d.next_at <= now() and w.state = 'ACTIVE' and w.secret is not null
          and not exists (select from webhook_delivery earlier
            where earlier.state = 'WAITING' and earlier.webhook_id = d.webhook_id
              and earlier.assignment_id = d.assignment_id and earlier.number < d.number)
      ), mine as (
        select d.id from webhook_delivery d join due on due.id = d.id
        where due.place <= due.places and d.state = 'WAITING' and d.next_at <= now()
        order by d.number limit $1 for update of d skip locked
      )
      update webhook_delivery d
      set next_at = now() + make_interval(secs => $3), attempts = d.attempts + 1
      from mine, partner_webhook w
      where d.id = mine.id and w.id = d.webhook_id
      returning d.id, d.webhook_id, d.partner, w.url, w.secret, d.body, d.attempts,
        case when w.previous_until > now() then w.previous_secret end as previous_secret
      """;

  private static final String DISABLE =
      """
      with disabled as (
        update partner_webhook set state = 'DISABLED', disabled_reason = $2, version = version + 1
        where id = $1 and state = 'ACTIVE' and ($4 or failing_since < now() - make_interval(secs => $5))
        returning id, partner
      )
      insert into partner_notice (id, partner, webhook_id, noticed_at, what)
      select $3, partner, id, now(), 'receiver-disabled: ' || $2 from disabled
      """;

  private final Pool pool;
  private final WebhookSettings settings;

  Deliveries(Pool pool, WebhookSettings settings) {
    this.pool = pool;
    this.settings = settings;
  }

  /** One that this replica may send now. */
  record Leased(
      UUID id,
      UUID webhookId,
      String partner,
      String url,
      byte[] secret,
      Optional<byte[]> previousSecret,
      String body,
      int attempts) {}

  /**
   * A receiver has only so many places, and one that fails has one: it keeps nobody else waiting.
   *
   * @param underWay how many this replica sends to each receiver now
   */
  Uni<List<Leased>> lease(int most, Map<UUID, Integer> underWay) {
    double seconds = settings.timeout.plus(BEYOND_THE_TIMEOUT).toSeconds();
    UUID[] receivers = underWay.keySet().toArray(UUID[]::new);
    Integer[] many = Arrays.stream(receivers).map(underWay::get).toArray(Integer[]::new);
    return pool.preparedQuery(LEASE)
        .mapping(Deliveries::leased)
        .execute(Tuple.of(most, settings.atOncePerReceiver, seconds, receivers, many))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  Uni<Void> delivered(Leased leased) {
    return run(
            "update webhook_delivery set state = 'DELIVERED', ended_at = now(), last_error = null where id = $1",
            Tuple.of(leased.id()))
        .chain(
            () ->
                run(
                    "update partner_webhook set failing_since = null where id = $1 and failing_since is not null",
                    Tuple.of(leased.webhookId())));
  }

  Uni<Void> dead(Leased leased, String why) {
    return run(
        """
        update webhook_delivery set state = 'DEAD', ended_at = now(), last_error = $2
        where id = $1 and state = 'WAITING'
        """,
        Tuple.of(leased.id(), why));
  }

  Uni<Void> tryLater(Leased leased, String why, Duration pause) {
    return run(
        """
        update webhook_delivery set last_error = $2, next_at = now() + make_interval(secs => $3)
        where id = $1 and state = 'WAITING'
        """,
        Tuple.of(leased.id(), why, pause.toMillis() / 1000.0));
  }

  /** Notes that it fails; one that is gone, or has failed for long, is sent nothing more. */
  Uni<Void> disableIfFailing(Leased leased, String why, boolean gone) {
    return run(
            "update partner_webhook set failing_since = now() where id = $1 and failing_since is null",
            Tuple.of(leased.webhookId()))
        .chain(
            () ->
                run(
                    DISABLE,
                    Tuple.of(
                        leased.webhookId(),
                        why,
                        UuidCreator.getTimeOrderedEpoch(),
                        gone,
                        (double) settings.disableAfter.toSeconds())));
  }

  @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    return run(
        """
        delete from webhook_delivery where state <> 'WAITING' and ended_at < now() - make_interval(secs => $1)
        """,
        Tuple.of((double) settings.retention.toSeconds()));
  }

  private Uni<Void> run(String sql, Tuple values) {
    return pool.preparedQuery(sql).execute(values).replaceWithVoid();
  }

  private static Leased leased(Row row) {
    return new Leased(
        row.getUUID("id"),
        row.getUUID("webhook_id"),
        row.getString("partner"),
        row.getString("url"),
        row.getBuffer("secret").getBytes(),
        Optional.ofNullable(row.getBuffer("previous_secret")).map(bytes -> bytes.getBytes()),
        row.getString("body"),
        row.getInteger("attempts"));
  }
}
