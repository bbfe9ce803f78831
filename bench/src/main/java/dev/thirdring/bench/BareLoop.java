package dev.thirdring.bench;

import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The baseline: a reactive-client loop that writes the same rows as opening a ticket does
 * (customer, ticket, outbox, idempotency key) in one transaction, and nothing else. It writes into
 * copies of the tables, in the same database.
 */
final class BareLoop {
  private static final List<String> TABLES =
      List.of("customer", "customer_reach", "ticket", "outbox", "idempotent_answer");

  private static final Clock CLOCK = Clock.systemUTC();
  private final Pool pool;
  private final AtomicInteger numbers = new AtomicInteger();

  BareLoop(Vertx vertx, Stack stack) throws Exception {
    Stack.Database database = stack.database(Part.INTAKE);
    URI url = URI.create(database.jdbcUrl().substring("jdbc:".length()));
    PgConnectOptions options =
        new PgConnectOptions()
            .setHost(url.getHost())
            .setPort(url.getPort())
            .setDatabase(url.getPath().substring(1))
            .setUser(database.user())
            .setPassword(database.password())
            .setCachePreparedStatements(true);
    pool =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(16))
            .connectingTo(options)
            .using(vertx)
            .build();
    for (String table : TABLES) {
      await(
          pool.query(
                  "create table if not exists bench_"
                      + table
                      + " (like "
                      + table
                      + " including all)")
              .execute());
    }
  }

  /** Answers transactions a second. */
  double run(int loops, Duration duration) throws Exception {
    long begin = System.nanoTime();
    long end = begin + duration.toNanos();
    AtomicInteger written = new AtomicInteger();
    List<Future<Void>> running = new ArrayList<>();
    for (int i = 0; i < loops; i++) {
      Promise<Void> done = Promise.promise();
      running.add(done.future());
      next(end, written, done);
    }
    Future.all(running)
        .toCompletionStage()
        .toCompletableFuture()
        .get(duration.toSeconds() + 60, TimeUnit.SECONDS);
    double speed = written.get() / ((System.nanoTime() - begin) / 1e9);
    await(pool.query("truncate bench_outbox").execute());
    return speed;
  }

  private void next(long end, AtomicInteger written, Promise<Void> done) {
    if (System.nanoTime() > end) {
      done.complete();
      return;
    }
    pool.withTransaction(this::write)
        .onSuccess(
            ignored -> {
              written.incrementAndGet();
              next(end, written, done);
            })
        .onFailure(done::fail);
  }

  private Future<Void> write(SqlConnection connection) {
    int number = numbers.incrementAndGet();
    UUID ticket = UUID.randomUUID();
    OffsetDateTime now = OffsetDateTime.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
    return connection
        .preparedQuery(
            """
            insert into bench_customer_reach (customer_id, kind, value, added_at, added_by)
            values ($1, 'PHONE', $2, $3, 'channel')
            on conflict (kind, value) where kind <> 'POST' do update set added_at = bench_customer_reach.added_at
            returning customer_id
            """)
        .execute(Tuple.of(UUID.randomUUID(), "+4420794" + (60000 + number % 1000), now))
        .map(rows -> rows.iterator().next().getUUID(0))
        .compose(customer -> meetCustomer(connection, customer, number, now))
        .compose(customer -> insertTicket(connection, ticket, customer, number, now))
        .compose(ignored -> insertEvent(connection, ticket, now))
        .compose(ignored -> insertAnswer(connection));
  }

  private static Future<UUID> meetCustomer(
      SqlConnection connection, UUID customer, int number, OffsetDateTime now) {
    return connection
        .preparedQuery(
            """
            insert into bench_customer (id, phone, language, tier, first_seen_at, last_seen_at)
            values ($1, $2, 'ZH', 'standard', $3, $3)
            on conflict (id) do update set last_seen_at = excluded.last_seen_at
            """)
        .execute(Tuple.of(customer, "+4420794" + (60000 + number % 1000), now))
        .map(customer);
  }

  private static Future<?> insertTicket(
      SqlConnection connection, UUID ticket, UUID customer, int number, OffsetDateTime now) {
    return connection
        .preparedQuery(
            """
            insert into bench_ticket (id, number, version, state, form, channel, category, subcategory, product,
              subject, body, urgent, tier, customer_id, responsible, received_at, opened_at, reopened)
            values ($1, $2, 0, 'IN_HANDLING', 'NOTICE', 'telephone', 'complaint', 'slow-network', 'broadband',
              '晚上宽带很慢', '顾客说晚上八点以后网页打不开。', false, 'standard', $3, 'channel', $4, $4, 0)
            """)
        .execute(Tuple.of(ticket, "TR-" + number, customer, now));
  }

  private static Future<?> insertEvent(SqlConnection connection, UUID ticket, OffsetDateTime now) {
    return connection
        .preparedQuery(
            """
            insert into bench_outbox (id, topic, key, type, occurred_at, causation_id, trace_parent, payload)
            values ($1, 'intake.tickets', $2, 'dev.thirdring.intake.ticket-opened.v1', $3, '', '', $4)
            """)
        .execute(Tuple.of(UUID.randomUUID(), ticket.toString(), now, "x".repeat(700)));
  }

  private static Future<Void> insertAnswer(SqlConnection connection) {
    return connection
        .preparedQuery(
            """
            insert into bench_idempotent_answer (actor, key, request_hash, status, location, entity_tag, body)
            values ('bench', $1, $2, 201, '/tickets/x', '"0"', $3)
            """)
        .execute(Tuple.of(UUID.randomUUID().toString(), "h".repeat(64), "x".repeat(700)))
        .mapEmpty();
  }

  private static void await(Future<?> future) throws Exception {
    future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
  }
}
