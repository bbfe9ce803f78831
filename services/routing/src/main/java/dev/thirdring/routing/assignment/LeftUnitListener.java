package dev.thirdring.routing.assignment;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.person.KeepPeople;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Puts back into the queue what somebody had in a unit where they no longer are (R7). */
@ApplicationScoped
class LeftUnitListener implements DeadlineListener {
  private static final int BATCH = 100;
  private static final String WHY = "人员已离开部门 / Left the unit";

  private final Assignments assignments;
  private final Deadlines deadlines;
  private final Clock clock;

  LeftUnitListener(Assignments assignments, Deadlines deadlines, Clock clock) {
    this.assignments = assignments;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KeepPeople.LEFT_UNIT;
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    return assignments
        .leftBehindBy(deadline.subject(), BATCH)
        .call(
            all ->
                Multi.createFrom()
                    .iterable(all)
                    .map(Versioned::value)
                    .filter(Assignment.Open.class::isInstance)
                    .map(Assignment.Open.class::cast)
                    .onItem()
                    .transformToUniAndConcatenate(this::putBack)
                    .collect()
                    .last())
        .chain(
            all ->
                all.size() < BATCH
                    ? Uni.createFrom().voidItem()
                    : deadlines.set(
                        new Deadline(
                            kind(),
                            deadline.subject(),
                            clock.instant().plus(Duration.ofSeconds(1)),
                            "")));
  }

  private Uni<Void> putBack(Assignment.Open open) {
    return assignments
        .save(open.at(open.facts().desk().back()))
        .chain(
            () ->
                assignments.note(
                    open.facts().id(),
                    new Assignments.Note(clock.instant(), "rules", "HANDED_BACK", WHY)));
  }
}
