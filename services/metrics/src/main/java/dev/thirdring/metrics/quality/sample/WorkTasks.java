package dev.thirdring.metrics.quality.sample;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Assessors take calls of the list; a call is with one of them. */
@ApplicationScoped
public class WorkTasks {
  private final Clock clock;

  WorkTasks(Clock clock) {
    this.clock = clock;
  }

  @WithTransaction
  Uni<TaskOutcome> take(UUID id, long version, String by) {
    return TaskRow.<TaskRow>findById(id)
        .chain(
            row -> {
              Optional<TaskOutcome> not = whyNot(row, version);
              if (not.isPresent()) {
                return done(not.get());
              }
              if (row.state != TaskState.OPEN) {
                return done(new TaskOutcome.NotNow("It is with somebody, or done."));
              }
              row.state = TaskState.TAKEN;
              row.takenBy = by;
              row.takenAt = clock.instant();
              return flushed(row);
            });
  }

  /** Of a call that cannot be heard; the reason stays with it. */
  @WithTransaction
  Uni<TaskOutcome> skip(UUID id, long version, String reason, String by) {
    return TaskRow.<TaskRow>findById(id)
        .chain(
            row -> {
              Optional<TaskOutcome> not = whyNot(row, version);
              if (not.isPresent()) {
                return done(not.get());
              }
              if (row.state != TaskState.TAKEN || !row.takenBy.equals(by)) {
                return done(new TaskOutcome.NotNow("Take it first."));
              }
              row.state = TaskState.SKIPPED;
              row.skipReason = reason;
              return flushed(row);
            });
  }

  /** In the assessor's transaction: the call of the list that the assessment is of. */
  public Uni<TaskOutcome> finish(UUID id, String by) {
    return TaskRow.<TaskRow>findById(id)
        .chain(
            row -> {
              if (row == null) {
                return done(new TaskOutcome.Unknown());
              }
              if (row.state != TaskState.TAKEN || !row.takenBy.equals(by)) {
                return done(new TaskOutcome.NotNow("Take the call first."));
              }
              row.state = TaskState.ASSESSED;
              return flushed(row);
            });
  }

  private static Optional<TaskOutcome> whyNot(TaskRow row, long version) {
    if (row == null) {
      return Optional.of(new TaskOutcome.Unknown());
    }
    return row.version == version
        ? Optional.empty()
        : Optional.of(new TaskOutcome.ChangedMeanwhile());
  }

  private static Uni<TaskOutcome> flushed(TaskRow row) {
    return Panache.getSession()
        .chain(session -> session.flush())
        .map(flushed -> new TaskOutcome.Changed(row.view()));
  }

  private static Uni<TaskOutcome> done(TaskOutcome outcome) {
    return Uni.createFrom().item(outcome);
  }
}
