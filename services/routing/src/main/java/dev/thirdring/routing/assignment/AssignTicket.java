package dev.thirdring.routing.assignment;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.routing.assignment.model.Assigned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.routingrule.ChooseUnit;
import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.routingrule.model.Decision;
import dev.thirdring.routing.servicelevel.StartClocks;
import dev.thirdring.routing.servicelevel.StopClocks;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Hands a ticket to a department and starts its clocks (R1, R7). Joins the caller's transaction.
 */
@ApplicationScoped
public class AssignTicket {
  private final ChooseUnit choose;
  private final Assignments assignments;
  private final StartClocks start;
  private final StopClocks stop;
  private final Outbox outbox;
  private final Clock clock;

  public AssignTicket(
      ChooseUnit choose,
      Assignments assignments,
      StartClocks start,
      StopClocks stop,
      Outbox outbox,
      Clock clock) {
    this.choose = choose;
    this.assignments = assignments;
    this.start = start;
    this.stop = stop;
    this.outbox = outbox;
    this.clock = clock;
  }

  public Uni<Assignment.Open> byRules(RoutedTicket ticket, String by) {
    Instant now = clock.instant();
    return choose
        .choose(ticket, now)
        .chain(decision -> to(ticket, decision, by, now, ClockPlan.onAssigning(ticket, now)));
  }

  /** To whom somebody chose; where that unit takes no tickets any more the rules say to whom. */
  public Uni<Assignment.Open> to(RoutedTicket ticket, Choice choice, String by) {
    Instant now = clock.instant();
    return decided(ticket, choice, now)
        .chain(decision -> to(ticket, decision, by, now, ClockPlan.onAssigning(ticket, now)));
  }

  /** To whom a department hands it on: the customer's time goes on with it (R7). */
  public Uni<Assignment.Open> goOn(RoutedTicket ticket, Choice choice, String by) {
    Instant now = clock.instant();
    return decided(ticket, choice, now)
        .chain(decision -> to(ticket, decision, by, now, ClockPlan.onHandingOn(ticket, now)));
  }

  /** One that another system had: what the customer was told then is not owed again. */
  public Uni<Assignment.Open> takenOver(RoutedTicket ticket, Optional<Choice> known, String by) {
    Instant now = clock.instant();
    return known
        .map(choice -> decided(ticket, choice, now))
        .orElseGet(() -> choose.choose(ticket, now))
        .chain(decision -> to(ticket, decision, by, now, ClockPlan.onReturning(now)));
  }

  private Uni<Decision> decided(RoutedTicket ticket, Choice choice, Instant now) {
    return choose
        .takesTickets(choice.department())
        .chain(
            takes ->
                takes
                    ? Uni.createFrom().item(Decision.ofPeople(choice))
                    : choose.choose(ticket, now));
  }

  private Uni<Assignment.Open> to(
      RoutedTicket ticket, Decision decision, String by, Instant now, List<ClockPlan.Begin> plan) {
    AssignmentId id = new AssignmentId(UuidCreator.getTimeOrderedEpoch());
    Choice choice = decision.choice();
    return start
        .onAssignment(ticket, id, choice.department(), plan)
        .map(
            clocks ->
                Assignment.Open.of(
                    new Assigned(
                        id, ticket.id(), ticket.number(), choice, now, answerDueAt(clocks))))
        .call(assignments::save)
        .call(() -> assignments.decided(id, decision, now))
        .call(() -> assignments.note(id, new Assignments.Note(now, by, "MADE", choice.reason())))
        .call(
            open -> outbox.append(ticket.id().toString(), AssignmentEvents.made(open.facts()), now))
        .call(() -> stop.ofTicket(ticket.id(), ClockPlan.ENDED_BY_ASSIGNING, now));
  }

  static Instant answerDueAt(List<StartClocks.Started> clocks) {
    return clocks.stream()
        .filter(started -> started.clock().equals(ClockPlan.DEPARTMENT_ANSWER))
        .map(StartClocks.Started::dueAt)
        .findFirst()
        .orElseThrow();
  }
}
