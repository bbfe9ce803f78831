package dev.thirdring.routing.supervision;

import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.routing.servicelevel.TicketClocks;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.supervision.model.Circle;
import dev.thirdring.routing.supervision.model.Circles;
import dev.thirdring.routing.supervision.model.Missed;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
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
  private final Units units;
  private final Deadlines deadlines;
  private final Outbox outbox;
  private final Clock clock;

  public UrgeMissed(
      MissedDeadlines board,
      TicketClocks clocks,
      Units units,
      Deadlines deadlines,
      Outbox outbox,
      Clock clock) {
    this.board = board;
    this.clocks = clocks;
    this.units = units;
    this.deadlines = deadlines;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Sets the moment of the next circle, if there is one. */
  Uni<Void> schedule(Missed missed) {
    return board.circles().chain(circles -> schedule(missed, circles));
  }

  private Uni<Void> schedule(Missed missed, Circles circles) {
    return circles
        .after(missed.circle())
        .map(
            next ->
                deadlines.set(
                    new Deadline(
                        KIND,
                        missed.id().toString(),
                        missed.missedAt().plus(next.after()),
                        Integer.toString(next.number()))))
        .orElseGet(() -> Uni.createFrom().voidItem());
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
        .circles()
        .chain(
            circles ->
                circles
                    .after(missed.circle())
                    .map(next -> tell(missed, circles, next))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<Void> tell(Missed missed, Circles circles, Circle next) {
    Missed told = missed.told(next);
    return head(missed)
        .chain(head -> publish(missed, circles, next, head))
        .chain(() -> board.save(told))
        .chain(() -> schedule(told, circles));
  }

  private Uni<Void> publish(Missed missed, Circles circles, Circle next, String head) {
    Instant now = clock.instant();
    boolean ofTicket = missed.subject().equals(missed.ticket().value());
    return outbox.append(
        missed.ticket().toString(),
        new AssignmentUrged(
            missed.ticket().value(),
            missed.service().equals(ROUTING) && !ofTicket ? missed.subject() : null,
            missed.clock(),
            next.number(),
            circles.told(next.number(), missed.responsible(), head),
            THE_CLOCK,
            now),
        now);
  }

  private Uni<String> head(Missed missed) {
    return units
        .find(missed.responsible())
        .chain(unit -> unit.isPresent() ? Uni.createFrom().item(unit) : units.find(Unit.CENTRE))
        .map(unit -> unit.map(Unit::head).orElse(Unit.CENTRE));
  }

  /** A clock of routing's own may have stopped before its miss came onto the board. */
  private Uni<Optional<Instant>> endedMeanwhile(Missed missed) {
    if (!missed.service().equals(ROUTING)) {
      return Uni.createFrom().item(Optional.empty());
    }
    return clocks
        .of(missed.ticket())
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
    return clock.facts().code().equals(missed.clock())
        && subject.equals(missed.subject())
        && clock.missedAt().isPresent();
  }
}
