package dev.thirdring.routing.servicelevel;

import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import dev.thirdring.routing.workingcalendar.Calendars;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * A ticket that another system settled is to be filed like any other (I14): its limit starts now,
 * for nobody here was late before. What should have been filed long ago is due to be filed at once.
 * Joins the caller's transaction.
 */
@ApplicationScoped
public class WatchFiling {
  private static final String THE_CLOCK = "clock";
  private static final int WARNED_BEFORE = 0;

  private final StartClocks start;
  private final ServiceLevels levels;
  private final Units units;
  private final Calendars calendars;
  private final Outbox outbox;
  private final Clock clock;

  public WatchFiling(
      StartClocks start,
      ServiceLevels levels,
      Units units,
      Calendars calendars,
      Outbox outbox,
      Clock clock) {
    this.start = start;
    this.levels = levels;
    this.units = units;
    this.calendars = calendars;
    this.outbox = outbox;
    this.clock = clock;
  }

  public Uni<Void> ofSettledElsewhere(RoutedTicket ticket, Instant settledAt) {
    Instant now = clock.instant();
    return start
        .onTicket(ticket, ClockPlan.onSettling(now))
        .chain(() -> isOverdue(ticket, settledAt, now))
        .chain(overdue -> overdue ? warn(ticket, now) : Uni.createFrom().voidItem());
  }

  private Uni<Boolean> isOverdue(RoutedTicket ticket, Instant settledAt, Instant now) {
    return levels
        .of(ClockPlan.ARCHIVE, ticket.tier())
        .chain(
            level ->
                units
                    .find(Unit.CENTRE)
                    .chain(centre -> calendars.of(centre.orElseThrow().calendar()))
                    .map(
                        calendar ->
                            !level.orElseThrow().limit().dueAt(settledAt, calendar).isAfter(now)));
  }

  private Uni<Void> warn(RoutedTicket ticket, Instant now) {
    return outbox.append(
        ticket.id().toString(),
        new AssignmentUrged(
            ticket.id().value(),
            null,
            ClockPlan.ARCHIVE,
            WARNED_BEFORE,
            List.of(Unit.CENTRE),
            THE_CLOCK,
            now),
        now);
  }
}
