package dev.thirdring.routing.assignment;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.routing.assignment.model.Assigned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.assignment.model.Desk;
import dev.thirdring.routing.person.ChoosePerson;
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
  private final ChoosePerson person;
  private final Assignments assignments;
  private final StartClocks start;
  private final StopClocks stop;
  private final Outbox outbox;
  private final Clock clock;

  public AssignTicket(
      ChooseUnit choose,
      ChoosePerson person,
      Assignments assignments,
      StartClocks start,
      StopClocks stop,
      Outbox outbox,
      Clock clock) {
    this.choose = choose;
    this.person = person;
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
        .chain(
            decision ->
                to(ticket, decision, new How(by, now, ClockPlan.onAssigning(ticket, now), 0)));
  }

  /** To whom somebody chose; where that unit takes no tickets any more the rules say to whom. */
  public Uni<Assignment.Open> to(RoutedTicket ticket, Choice choice, String by) {
    Instant now = clock.instant();
    How how = new How(by, now, ClockPlan.onAssigning(ticket, now), 0);
    return decided(ticket, choice, now).chain(decision -> to(ticket, decision, how));
  }

  /**
   * To whom a department hands it on: the customer's time goes on with it, and how often it was
   * handed on by now (R7).
   */
  public Uni<Assignment.Open> goOn(RoutedTicket ticket, Choice choice, String by, int handOns) {
    Instant now = clock.instant();
    How how = new How(by, now, ClockPlan.onHandingOn(ticket, now), handOns);
    return decided(ticket, choice, now).chain(decision -> to(ticket, decision, how));
  }

  /** One that another system had: what the customer was told then is not owed again. */
  public Uni<Assignment.Open> takenOver(RoutedTicket ticket, Optional<Choice> known, String by) {
    Instant now = clock.instant();
    return known
        .map(choice -> decided(ticket, choice, now))
        .orElseGet(() -> choose.choose(ticket, now))
        .chain(decision -> to(ticket, decision, new How(by, now, ClockPlan.onReturning(now), 0)));
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

  /** By whom, when, with which clocks, and how often it was handed on. */
  private record How(String by, Instant now, List<ClockPlan.Begin> plan, int handOns) {}

  private Uni<Assignment.Open> to(RoutedTicket ticket, Decision decision, How how) {
    return person
        .choose(decision.choice().department(), decision.work(), how.now())
        .chain(chosen -> to(ticket, decision, chosen, how));
  }

  private Uni<Assignment.Open> to(
      RoutedTicket ticket, Decision decision, ChoosePerson.Chosen chosen, How how) {
    AssignmentId id = new AssignmentId(UuidCreator.getTimeOrderedEpoch());
    Choice choice = decision.choice();
    Instant now = how.now();
    Desk desk = new Desk(chosen.person(), decision.work().weight(), how.handOns());
    return start
        .onAssignment(ticket, id, choice.department(), how.plan())
        .map(
            clocks ->
                Assignment.Open.of(
                    new Assigned(
                        id, ticket.id(), ticket.number(), choice, now, answerDueAt(clocks), desk)))
        .call(assignments::save)
        .call(() -> assignments.decided(id, decision, chosen, now))
        .call(
            () ->
                assignments.note(id, new Assignments.Note(now, how.by(), "MADE", choice.reason())))
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
