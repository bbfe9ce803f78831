package dev.thirdring.metrics.queuelog;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Follows a {@code queue_log} that Asterisk is writing. How far it was read is kept in the
 * transaction that takes the lines, so that a restart neither loses nor doubles any.
 */
@ApplicationScoped
class FollowQueueLog {
  private final Optional<FollowedFile> file;
  private final String source;
  private final TakeQueueLog takeQueueLog;
  private final QueueLogPlaces places;
  private final Vertx vertx;

  FollowQueueLog(
      @ConfigProperty(name = "third-ring.queue-log.file") Optional<String> file,
      @ConfigProperty(name = "third-ring.queue-log.source", defaultValue = "asterisk")
          String source,
      TakeQueueLog takeQueueLog,
      QueueLogPlaces places,
      Vertx vertx) {
    if (!source.matches(QueueLogResource.SOURCE)) {
      throw new IllegalArgumentException(
          "third-ring.queue-log.source must be 1 to 20 lower-case letters, digits or hyphens");
    }
    this.file = file.map(path -> new FollowedFile(Path.of(path)));
    this.source = source;
    this.takeQueueLog = takeQueueLog;
    this.places = places;
    this.vertx = vertx;
  }

  boolean isOn() {
    return file.isPresent();
  }

  /**
   * Takes the next lines; a file that cannot be read now fails, and is tried again.
   *
   * @return whether there were lines: if so, there may be more
   */
  @WithTransaction
  Uni<Boolean> readOn() {
    return places
        .last(source)
        .chain(this::next)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(false)
                    : take(found.get()).replaceWith(true));
  }

  private Uni<Optional<FollowedFile.Lines>> next(Optional<FollowedFile.Place> last) {
    return vertx.executeBlocking(() -> file.orElseThrow().next(last, TakeQueueLog.LINES_MAX));
  }

  private Uni<Void> take(FollowedFile.Lines found) {
    List<String> lines = found.lines().stream().filter(line -> !line.isBlank()).toList();
    return (lines.isEmpty()
            ? Uni.createFrom().voidItem()
            : takeQueueLog.take(source, lines).replaceWithVoid())
        .chain(() -> places.keep(source, found.after()));
  }
}
