package dev.thirdring.intake.chat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Listens to the notes of all replicas on a database connection of its own. When that breaks it
 * connects again, and what was missed meanwhile is read from the tables.
 */
@ApplicationScoped
class ChatWire {
  private static final Logger LOG = Logger.getLogger(ChatWire.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

  private final Pool pool;
  private final Vertx vertx;
  private final LiveChats chats;
  private volatile boolean stopped;
  private volatile SqlConnection listening;

  ChatWire(Pool pool, Vertx vertx, LiveChats chats) {
    this.pool = pool;
    this.vertx = vertx;
    this.chats = chats;
  }

  void start(@Observes StartupEvent started) {
    connect();
  }

  void stop(@Observes ShutdownEvent stopping) {
    stopped = true;
    SqlConnection connection = listening;
    if (connection != null) {
      connection.close().subscribe().with(closed -> {}, failure -> {});
    }
  }

  private void connect() {
    if (stopped) {
      return;
    }
    pool.getConnection()
        .call(
            connection ->
                connection
                    .query("listen " + ChatNotes.CHANNEL)
                    .execute()
                    .onFailure()
                    .call(connection::close))
        .subscribe()
        .with(this::listenOn, this::connectLater);
  }

  private void listenOn(SqlConnection connection) {
    PgConnection wire = PgConnection.cast(connection.getDelegate());
    wire.notificationHandler(note -> ChatNote.parse(note.getPayload()).ifPresent(chats::on));
    wire.closeHandler(
        closed -> {
          listening = null;
          connectLater(null);
        });
    listening = connection;
    chats.catchUp();
  }

  /** A connection whose other end is gone without a word is found and given up. */
  @Scheduled(every = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> probe() {
    SqlConnection connection = listening;
    if (connection == null) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .query("select 'listening on " + ChatNotes.CHANNEL + "'")
        .execute()
        .ifNoItem()
        .after(ANSWER_WITHIN)
        .fail()
        .onFailure()
        .invoke(failure -> giveUp(connection, failure))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  /**
   * Another is opened at once. The old one goes back to the pool when it answers again, if it does:
   * until then its question is under way and nobody else is given it.
   */
  private void giveUp(SqlConnection connection, Throwable failure) {
    if (listening != connection) {
      return;
    }
    listening = null;
    PgConnection wire = PgConnection.cast(connection.getDelegate());
    wire.notificationHandler(note -> {});
    wire.closeHandler(closed -> {});
    connection
        .query("unlisten *")
        .execute()
        .eventually(connection::close)
        .subscribe()
        .with(done -> {}, lost -> LOG.debugf("The old one is lost: %s", lost.toString()));
    connectLater(failure);
  }

  private void connectLater(Throwable failure) {
    if (stopped) {
      return;
    }
    LOG.warnf("Chat notes are interrupted: %s", failure == null ? "closed" : failure.toString());
    vertx.setTimer(PAUSE.toMillis(), again -> connect());
  }
}
