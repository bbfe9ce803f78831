package dev.thirdring.routing.supervision;

import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.routing.servicelevel.TicketClocks;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.supervision.model.Addressees;
import dev.thirdring.routing.supervision.model.Circle;
import dev.thirdring.routing.supervision.model.Circles;
import dev.thirdring.routing.supervision.model.Missed;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.workingcalendar.Calendars;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tells circle after circle while what was promised is not done (R9). */
@ApplicationScoped
public class UrgeMissed {
  static final String KIND = "urge";
  static final String ROUTING = "routing";
  private static final String THE_CLOCK = "clock";

  private final MissedDeadlines board;
  private final TicketClocks clocks;
  private final WhoAnswers who;
  private final Calendars calendars;
  private final Deadlines deadlines;
  private final Outbox outbox;
  private final Clock clock;

  public UrgeMissed(
      MissedDeadlines board,
      TicketClocks clocks,
      WhoAnswers who,
      Calendars calendars,
      Deadlines deadlines,
      Outbox outbox,
      Clock clock) {
    this.board = board;
    this.clocks = clocks;
    this.who = who;
    this.calendars = calendars;
    this.deadlines = deadlines;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Sets the moment of the next circle, if there is one. */
  Uni<Void> schedule(Missed missed) {
    return board.circles(missed.clock()).chain(circles -> schedule(missed, circles));
  }

  private Uni<Void> schedule(Missed missed, Circles circles) {
    return circles
        .after(missed.circle())
        .map(
            next ->
                when(missed, next)
                    .chain(
                        at ->
                            deadlines.set(
                                new Deadline(
                                    KIND,
                                    missed.id().toString(),
                                    at,
                                    Integer.toString(next.number())))))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  /** A quiet circle is not told at night. */
  private Uni<Instant> when(Missed missed, Circle next) {
    Instant at = missed.missedAt().plus(next.after());
    return next.quiet()
        ? who.unit(missed.responsible())
            .chain(unit -> calendars.of(unit.calendar()))
            .map(calendar -> calendar.nextWorkingMoment(at))
        : Uni.createFrom().item(at);
  }

  /** The moment of the next circle has come. */
  public Uni<Void> urge(UUID id) {
    return board
        .find(id)
        .chain(
            found ->
                found.filter(Missed::isOpen).isEmpty()
                    ? Uni.createFrom().voidItem()
                    : endedMeanwhile(found.get())
                        .chain(
                            ended ->
                                ended
                                    .map(at -> board.save(found.get().ended(at)))
                                    .orElseGet(() -> urge(found.get()))));
  }

  private Uni<Void> urge(Missed missed) {
    return board
        .circles(missed.clock())
        .chain(
            circles ->
                circles
                    .after(missed.circle())
                    .map(next -> tell(missed, circles, next))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<Void> tell(Missed missed, Circles circles, Circle next) {
    Missed told = missed.told(next);
    return who.of(missed.responsible(), missed.ticket())
        .chain(people -> publish(missed, circles, next, people))
        .chain(() -> board.save(told))
        .chain(() -> schedule(told, circles));
  }

  private Uni<Void> publish(Missed missed, Circles circles, Circle next, Addressees people) {
    Instant now = clock.instant();
    boolean ofTicket = missed.subject().equals(missed.ticket().value());
    return outbox.append(
        missed.ticket().toString(),
        new AssignmentUrged(
            missed.ticket().value(),
            missed.service().equals(ROUTING) && !ofTicket ? missed.subject() : null,
            missed.clock(),
            next.number(),
            circles.told(next.number(), people),
            THE_CLOCK,
            now),
        now);
  }

  /** A clock of routing's own may have stopped before its miss came onto the board. */
  private Uni<Optional<Instant>> endedMeanwhile(Missed missed) {
    if (!missed.service().equals(ROUTING)) {
      return Uni.createFrom().item(Optional.empty());
    }
    return clocks
        .missedOf(missed.ticket(), missed.clock())
        .map(all -> all.stream().filter(one -> watches(one, missed)).toList())
        .map(
            watching ->
                watching.stream().anyMatch(TicketClock.Open.class::isInstance)
                    ? Optional.empty()
                    : watching.stream()
                        .map(one -> ((TicketClock.Ended) one).stoppedAt())
                        .max(Instant::compareTo));
  }

  private static boolean watches(TicketClock clock, Missed missed) {
    UUID subject =
        clock.facts().assignment().map(AssignmentId::value).orElse(clock.facts().ticket().value());
    return subject.equals(missed.subject());
  }
}
