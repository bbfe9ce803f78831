package dev.thirdring.intake.customer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Compares a document's number with the one on file (I11); guessing is limited and recorded. */
@ApplicationScoped
public class CheckDocument {
  static final int FAILURES_MAX = 5;
  static final Duration WITHIN = Duration.ofHours(1);

  private final CustomerFiles files;
  private final Clock clock;
  private final Vertx vertx;

  public CheckDocument(CustomerFiles files, Clock clock, Vertx vertx) {
    this.files = files;
    this.clock = clock;
    this.vertx = vertx;
  }

  /** What came of it. */
  public enum Outcome {
    MATCHES,
    DIFFERS,
    NONE_ON_FILE,
    TOO_MANY
  }

  public Uni<Outcome> check(UUID customer, String number, String by) {
    Instant now = clock.instant();
    return Panache.withSession(() -> files.seal(customer))
        .chain(
            seal ->
                seal.isEmpty()
                    ? Uni.createFrom().item(Outcome.NONE_ON_FILE)
                    : begun(customer, by, now)
                        .chain(
                            check ->
                                check.isEmpty()
                                    ? Uni.createFrom().item(Outcome.TOO_MANY)
                                    : compare(check.get(), seal.get(), number)));
  }

  private Uni<Optional<UUID>> begun(UUID customer, String by, Instant now) {
    return Panache.withTransaction(
        () -> files.beginCheck(customer, by, now, now.minus(WITHIN), FAILURES_MAX));
  }

  /** Comparing takes a tenth of a second of work: not on the thread that serves everybody. */
  private Uni<Outcome> compare(UUID check, DocumentSeal seal, String number) {
    return vertx
        .executeBlocking(Uni.createFrom().item(() -> seal.matches(number)))
        .chain(
            matches ->
                matches
                    ? Panache.withTransaction(() -> files.passCheck(check))
                        .replaceWith(Outcome.MATCHES)
                    : Uni.createFrom().item(Outcome.DIFFERS));
  }
}
