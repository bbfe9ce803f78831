package dev.thirdring.routing.assignment;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assessment.RecordAssessment;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.servicelevel.StartClocks;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The customer is not satisfied: the department that had the ticket last gets it again (F5). While
 * an assignment is under way already, that one goes on.
 */
@ApplicationScoped
public class AssignAgain {
  private static final String INTAKE = "intake";

  private final Assignments assignments;
  private final Tickets tickets;
  private final StartClocks start;
  private final AssignTicket assign;
  private final RecordAssessment assess;

  public AssignAgain(
      Assignments assignments,
      Tickets tickets,
      StartClocks start,
      AssignTicket assign,
      RecordAssessment assess) {
    this.assignments = assignments;
    this.tickets = tickets;
    this.start = start;
    this.assign = assign;
    this.assess = assess;
  }

  public Uni<Void> assign(RoutedTicket ticket, String reason, Instant reopenedAt) {
    return tickets
        .settled(ticket.id(), Optional.empty())
        .chain(() -> assignments.of(ticket.id()))
        .map(all -> all.stream().map(Versioned::value).toList())
        .chain(
            all ->
                all.stream().anyMatch(Assignment.UnderWay.class::isInstance)
                    ? Uni.createFrom().voidItem()
                    : again(ticket, all, reason, reopenedAt))
        .chain(() -> start.unlessRunning(ticket, ClockPlan.onReopening(reopenedAt)))
        .replaceWithVoid();
  }

  private Uni<Void> again(
      RoutedTicket ticket, List<Assignment> earlier, String reason, Instant reopenedAt) {
    List<ClockPlan.Begin> clock =
        List.of(new ClockPlan.Begin(ClockPlan.REOPENED_TO_DEPARTMENT, reopenedAt));
    return start
        .onTicket(ticket, clock)
        .chain(
            () ->
                earlier.isEmpty()
                    ? assign.byRules(ticket, INTAKE)
                    : toTheSame(ticket, earlier.getLast(), reason, reopenedAt))
        .replaceWithVoid();
  }

  private Uni<Assignment.Open> toTheSame(
      RoutedTicket ticket, Assignment last, String reason, Instant reopenedAt) {
    String department = last.facts().department();
    return assess
        .reopened(department, last.facts().id(), ticket.id(), reopenedAt)
        .chain(() -> assign.to(ticket, new Choice(department, Choice.REOPENED, reason), INTAKE));
  }
}
