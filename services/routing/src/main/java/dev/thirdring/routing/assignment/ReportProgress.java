package dev.thirdring.routing.assignment;

import dev.thirdring.platform.security.Actor;
import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.model.Assigned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.servicelevel.StartClocks;
import dev.thirdring.routing.servicelevel.StopClocks;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.unit.Units;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A department says how far it is, or that its promise is kept: the centre stops asking (R3), or
 * the promised date is met (R4). Joins the caller's transaction.
 */
@ApplicationScoped
public class ReportProgress {
  private static final Duration LATEST = Duration.ofDays(30);

  private final Assignments assignments;
  private final Units units;
  private final Tickets tickets;
  private final StopClocks stop;
  private final StartClocks start;
  private final WatchAnswer watch;
  private final Clock clock;

  public ReportProgress(
      Assignments assignments,
      Units units,
      Tickets tickets,
      StopClocks stop,
      StartClocks start,
      WatchAnswer watch,
      Clock clock) {
    this.assignments = assignments;
    this.units = units;
    this.tickets = tickets;
    this.stop = stop;
    this.start = start;
    this.watch = watch;
    this.clock = clock;
  }

  /** What is done with an assignment of one's own. */
  private interface Act {
    Uni<AssignmentOutcome> on(Versioned<Assignment> stored);
  }

  public Uni<AssignmentOutcome> report(AssignmentId id, Actor actor, ProgressRequest said) {
    Instant now = clock.instant();
    Optional<Instant> next = Optional.ofNullable(said.nextAt());
    if (next.filter(at -> !at.isAfter(now) || at.isAfter(now.plus(LATEST))).isPresent()) {
      return OwnAssignment.outcome(
          new AssignmentOutcome.Invalid("nextAt", "must be in the future, within 30 days"));
    }
    return own(
        id,
        actor,
        stored ->
            stored.value() instanceof Assignment.Open open
                ? note(id, actor, "PROGRESS", said.progress(), now)
                    .chain(() -> askLater(open.facts(), now, next))
                    .replaceWith(new AssignmentOutcome.Done(stored))
                : over(stored));
  }

  public Uni<AssignmentOutcome> carriedOut(AssignmentId id, Actor actor, String remark) {
    Instant now = clock.instant();
    return own(
        id,
        actor,
        stored ->
            watch
                .carriedOut(stored.value().facts(), now)
                .chain(
                    ended ->
                        ended == 0
                            ? OwnAssignment.outcome(
                                new AssignmentOutcome.NotPossible(
                                    "nothing-promised", "No promised date is open."))
                            : note(id, actor, "CARRIED_OUT", remark, now)
                                .replaceWith(new AssignmentOutcome.Done(stored))));
  }

  private Uni<AssignmentOutcome> own(AssignmentId id, Actor actor, Act act) {
    return assignments
        .find(id)
        .chain(
            found ->
                found.isEmpty()
                    ? OwnAssignment.outcome(new AssignmentOutcome.Unknown())
                    : units
                        .find(found.get().value().facts().department())
                        .chain(
                            unit ->
                                unit.map(known -> known.isActedForBy(actor)).orElse(false)
                                    ? act.on(found.get())
                                    : OwnAssignment.outcome(new AssignmentOutcome.NotYours())));
  }

  private Uni<Void> askLater(Assigned facts, Instant now, Optional<Instant> next) {
    return stop.ofAssignment(facts.ticket(), facts.id(), Set.of(ClockPlan.SUPERVISION_ENQUIRY), now)
        .chain(() -> tickets.find(facts.ticket()))
        .chain(
            ticket ->
                start.onAssignment(
                    ticket.orElseThrow(),
                    facts.id(),
                    facts.department(),
                    ClockPlan.onProgress(now, next)))
        .replaceWithVoid();
  }

  private Uni<Void> note(AssignmentId id, Actor actor, String what, String why, Instant at) {
    return assignments.note(id, new Assignments.Note(at, actor.name(), what, why));
  }

  private static Uni<AssignmentOutcome> over(Versioned<Assignment> stored) {
    return OwnAssignment.outcome(
        new AssignmentOutcome.NotPossible(
            "assignment-not-open", "It is " + AssignmentState.of(stored.value()) + ", not OPEN."));
  }
}
