package dev.thirdring.intake.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Looks into the mailbox now and then. One replica of all does at a time: a transaction-scoped
 * advisory lock falls with its holder. The mailbox is spoken to on a worker thread.
 */
@ApplicationScoped
class MailboxPoller {
  private static final Logger LOG = Logger.getLogger(MailboxPoller.class);
  private static final long LOCK = 0x6d61696c626f78L;
  private static final String TAKEN_BY = "mailbox";

  private final MailSettings settings;
  private final TakeMail takeMail;
  private final Pool pool;
  private final Vertx vertx;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final Mailbox mailbox;

  MailboxPoller(
      MailSettings settings,
      TakeMail takeMail,
      Pool pool,
      Vertx vertx,
      Clock clock,
      MeterRegistry metrics) {
    this.settings = settings;
    this.takeMail = takeMail;
    this.pool = pool;
    this.vertx = vertx;
    this.clock = clock;
    this.metrics = metrics;
    this.mailbox = new Mailbox(settings.imap(), settings.bytesMax());
  }

  @Scheduled(
      every = "${third-ring.mail.imap.poll-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> poll() {
    return settings.imap().host().isEmpty()
        ? Uni.createFrom().voidItem()
        : pool.withTransaction(this::pollAlone)
            .onFailure()
            .invoke(
                failure -> {
                  metrics.counter("mail.mailbox.failures").increment();
                  LOG.warnf("The mailbox waits: %s", failure.toString());
                })
            .onFailure()
            .recoverWithNull()
            .replaceWithVoid();
  }

  private Uni<Integer> pollAlone(SqlConnection connection) {
    return connection
        .preparedQuery("select pg_try_advisory_xact_lock($1)")
        .execute(Tuple.of(LOCK))
        .chain(
            rows ->
                rows.iterator().next().getBoolean(0)
                    ? vertx.executeBlocking(this::fetch, false)
                    : Uni.createFrom().item(0));
  }

  private Integer fetch() throws MessagingException {
    return mailbox.fetch(this::take);
  }

  private void take(Path raw, long bytes, Instant arrivedAt) throws java.io.IOException {
    Instant now = clock.instant();
    Instant at = arrivedAt.equals(Instant.EPOCH) || arrivedAt.isAfter(now) ? now : arrivedAt;
    takeMail.take(new IncomingMail(raw, bytes, MailSource.IMAP, TAKEN_BY, at, Optional.empty()));
  }
}
