package dev.thirdring.intake.attachment;

import dev.thirdring.intake.attachment.model.Draft;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Contents as objects. Before an object is brought a deadline is set that takes it away again if no
 * attachment claims it by then: a crash between leaves nothing behind.
 */
@ApplicationScoped
class S3Contents implements Contents {
  static final Duration CLAIMED_WITHIN = Duration.ofHours(1);

  private final S3Bucket bucket;
  private final Deadlines deadlines;
  private final Vertx vertx;
  private final Clock clock;

  S3Contents(S3Bucket bucket, Deadlines deadlines, Vertx vertx, Clock clock) {
    this.bucket = bucket;
    this.deadlines = deadlines;
    this.vertx = vertx;
    this.clock = clock;
  }

  @Override
  public Place place() {
    return Place.S3;
  }

  @Override
  public Uni<Void> bring(Draft draft) {
    Deadline unclaimed =
        new Deadline(
            UnclaimedContent.KIND,
            draft.id().toString(),
            clock.instant().plus(CLAIMED_WITHIN),
            Place.S3.name());
    return Panache.withTransaction(() -> deadlines.set(unclaimed))
        .chain(
            () ->
                vertx.executeBlocking(
                    () -> {
                      bucket.put(draft.id(), draft.file());
                      return null;
                    },
                    false))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> keep(Draft draft) {
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Buffer> chunk(UUID id, int position) {
    return vertx.executeBlocking(
        () -> Buffer.buffer(bucket.get(id, (long) position * CHUNK, CHUNK)), false);
  }

  @Override
  public Uni<Void> erase(UUID id) {
    return vertx
        .executeBlocking(
            () -> {
              bucket.delete(id);
              return null;
            },
            false)
        .replaceWithVoid();
  }
}
