package dev.thirdring.routing.assignment;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.routing.unit.KeepUnits;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * As long as a unit takes no tickets, hands on what it has, a batch at a time (R7). Comes again and
 * again: an answer that came to nothing gives a ticket back to a unit that is closed meanwhile.
 */
@ApplicationScoped
class ClosedUnitListener implements DeadlineListener {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final Duration LATER = Duration.ofMinutes(10);

  private final Units units;
  private final HandOnClosed handOn;
  private final Deadlines deadlines;
  private final Clock clock;

  ClosedUnitListener(Units units, HandOnClosed handOn, Deadlines deadlines, Clock clock) {
    this.units = units;
    this.handOn = handOn;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KeepUnits.CLOSED_UNIT;
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    return units
        .find(deadline.subject())
        .chain(
            unit ->
                unit.map(Unit::active).orElse(true)
                    ? Uni.createFrom().voidItem()
                    : handOn(deadline.subject()));
  }

  private Uni<Void> handOn(String unit) {
    return handOn
        .batch(unit)
        .map(more -> clock.instant().plus(more ? AT_ONCE : LATER))
        .chain(next -> deadlines.set(new Deadline(kind(), unit, next, "")));
  }
}
