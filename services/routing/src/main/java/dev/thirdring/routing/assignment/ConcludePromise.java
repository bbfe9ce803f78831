package dev.thirdring.routing.assignment;

import dev.thirdring.platform.events.Outbox;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.assignment.model.Outstanding;
import dev.thirdring.routing.servicelevel.StartClocks;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.AssignmentId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * What an answer asked for has happened, or came to nothing (V1, R6). Fulfilled, it brings the
 * assignment nearer to its end; failed, the department has it again and answers anew (R4).
 */
@ApplicationScoped
public class ConcludePromise {
  private final Assignments assignments;
  private final Tickets tickets;
  private final StartClocks start;
  private final WatchAnswer watch;
  private final Outbox outbox;
  private final Clock clock;

  public ConcludePromise(
      Assignments assignments,
      Tickets tickets,
      StartClocks start,
      WatchAnswer watch,
      Outbox outbox,
      Clock clock) {
    this.assignments = assignments;
    this.tickets = tickets;
    this.start = start;
    this.watch = watch;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * How a promise ended.
   *
   * @param by who says so
   * @param remark what is noted with it
   */
  public record Conclusion(
      Outstanding what, boolean fulfilled, String by, String remark, Instant at) {}

  /** False when there is no such assignment. */
  public Uni<Boolean> conclude(AssignmentId id, Conclusion conclusion) {
    return assignments
        .find(id)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(false)
                    : conclude(found.get().value(), conclusion).replaceWith(true));
  }

  private Uni<Void> conclude(Assignment assignment, Conclusion conclusion) {
    return switch (assignment) {
      case Assignment.UnderWay underWay ->
          note(underWay, conclusion)
              .chain(
                  () ->
                      conclusion.fulfilled()
                          ? fulfilled(underWay, conclusion)
                          : failed(underWay, conclusion));
      case Assignment.Completed over -> Uni.createFrom().voidItem();
      case Assignment.PassedOn over -> Uni.createFrom().voidItem();
      case Assignment.Withdrawn over -> Uni.createFrom().voidItem();
    };
  }

  private Uni<Void> note(Assignment.UnderWay underWay, Conclusion conclusion) {
    String what = conclusion.what() + (conclusion.fulfilled() ? "_DONE" : "_FAILED");
    return assignments.note(
        underWay.facts().id(),
        new Assignments.Note(conclusion.at(), conclusion.by(), what, conclusion.remark()));
  }

  private Uni<Void> fulfilled(Assignment.UnderWay underWay, Conclusion conclusion) {
    Assignment.UnderWayOrCompleted next = underWay.fulfilled(conclusion.what(), conclusion.at());
    return assignments
        .save(next)
        .chain(
            () ->
                next instanceof Assignment.Completed completed
                    ? watch
                        .carriedOut(completed.facts(), conclusion.at())
                        .chain(
                            () ->
                                outbox.append(
                                    completed.facts().ticket().toString(),
                                    AssignmentEvents.completed(completed),
                                    clock.instant()))
                    : Uni.createFrom().voidItem());
  }

  /** An open assignment's clock runs already; an answered one gets a new limit. */
  private Uni<Void> failed(Assignment.UnderWay underWay, Conclusion conclusion) {
    if (underWay instanceof Assignment.Open open) {
      return assignments
          .save(open.failed(conclusion.what(), open.facts().answerDueAt()))
          .replaceWithVoid();
    }
    return tickets
        .find(underWay.facts().ticket())
        .chain(
            ticket ->
                start.onAssignment(
                    ticket.orElseThrow(),
                    underWay.facts().id(),
                    underWay.facts().department(),
                    ClockPlan.onReturning(clock.instant())))
        .chain(
            clocks ->
                assignments.save(
                    underWay.failed(conclusion.what(), AssignTicket.answerDueAt(clocks))))
        .replaceWithVoid();
  }
}
