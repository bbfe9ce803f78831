package dev.thirdring.routing;

import dev.thirdring.platform.deadlines.calendar.WeeklyPattern;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.platform.deadlines.calendar.WorkingHours;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.testkit.MovableClock;
import dev.thirdring.platform.testkit.RecordingDeadlines;
import dev.thirdring.platform.testkit.RecordingOutbox;
import dev.thirdring.routing.approval.ApprovalLimits;
import dev.thirdring.routing.approval.Remind;
import dev.thirdring.routing.approval.RequestCompensation;
import dev.thirdring.routing.approval.model.Rung;
import dev.thirdring.routing.assignment.AnswerAssignment;
import dev.thirdring.routing.assignment.AnswerRequirements;
import dev.thirdring.routing.assignment.AssignTicket;
import dev.thirdring.routing.assignment.ConcludePromise;
import dev.thirdring.routing.assignment.HandOnClosed;
import dev.thirdring.routing.assignment.HandOnLimit;
import dev.thirdring.routing.assignment.HandOver;
import dev.thirdring.routing.assignment.MoveAssignment;
import dev.thirdring.routing.assignment.MoveOut;
import dev.thirdring.routing.assignment.OwnAssignment;
import dev.thirdring.routing.assignment.PassOnAssignment;
import dev.thirdring.routing.assignment.ReportProgress;
import dev.thirdring.routing.assignment.TakeFromQueue;
import dev.thirdring.routing.assignment.TakeTicket;
import dev.thirdring.routing.assignment.WatchAnswer;
import dev.thirdring.routing.escalation.EscalateLater;
import dev.thirdring.routing.escalation.EscalateTicket;
import dev.thirdring.routing.memory.MemoryApprovals;
import dev.thirdring.routing.memory.MemoryAssignments;
import dev.thirdring.routing.memory.MemoryClocks;
import dev.thirdring.routing.memory.MemoryEscalations;
import dev.thirdring.routing.memory.MemoryLedger;
import dev.thirdring.routing.memory.MemoryLevels;
import dev.thirdring.routing.memory.MemoryPauses;
import dev.thirdring.routing.memory.MemoryPeople;
import dev.thirdring.routing.memory.MemoryTickets;
import dev.thirdring.routing.memory.MemoryUnits;
import dev.thirdring.routing.person.ChoosePerson;
import dev.thirdring.routing.routingrule.ChooseUnit;
import dev.thirdring.routing.routingrule.RoutingRules;
import dev.thirdring.routing.routingrule.model.Rulebook;
import dev.thirdring.routing.servicelevel.ActOnClock;
import dev.thirdring.routing.servicelevel.ClockDeadlines;
import dev.thirdring.routing.servicelevel.EndPause;
import dev.thirdring.routing.servicelevel.FollowPauses;
import dev.thirdring.routing.servicelevel.KeepClock;
import dev.thirdring.routing.servicelevel.PauseTicket;
import dev.thirdring.routing.servicelevel.StartClocks;
import dev.thirdring.routing.servicelevel.StopClocks;
import dev.thirdring.routing.servicelevel.WhoIsAsked;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.ticket.model.Traits;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.workingcalendar.Calendars;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Routing without a container: storage in memory, use cases as they are. */
public final class World {
  public static final Instant MONDAY_NINE = Instant.parse("2026-11-23T01:00:00Z");
  public static final WorkingCalendar CALENDAR =
      new WorkingCalendar(
          "test/1",
          ZoneId.of("Asia/Shanghai"),
          WeeklyPattern.mondayToFriday(WorkingHours.parse("09:00-12:00, 13:30-18:00")),
          Map.of());

  public final MovableClock clock = new MovableClock(MONDAY_NINE);
  public final RecordingOutbox outbox = new RecordingOutbox();
  public final RecordingDeadlines deadlines = new RecordingDeadlines();
  public final Calendars calendars = code -> item(Optional.of(CALENDAR));
  public final MemoryUnits units = new MemoryUnits();
  public final MemoryLevels levels = new MemoryLevels();
  public final MemoryClocks clocks = new MemoryClocks();
  public final MemoryPauses pauses = new MemoryPauses();
  public final MemoryTickets tickets = new MemoryTickets();
  public final MemoryAssignments assignments = new MemoryAssignments();
  public final MemoryApprovals approvals = new MemoryApprovals();
  private final MemoryEscalations escalations = new MemoryEscalations();
  public final List<String> escalated = escalations.escalated;
  public Rulebook rules = new Rulebook(1, List.of(), Unit.CENTRE);

  public final MemoryLedger ledger = new MemoryLedger();
  public final KeepClock keep = new KeepClock(clocks, ledger, new ClockDeadlines(deadlines), clock);
  public final StartClocks start =
      new StartClocks(levels, units, calendars, clocks, pauses, keep, clock);
  public final StopClocks stop = new StopClocks(clocks, calendars, keep, outbox);
  public final ActOnClock actOnClock =
      new ActOnClock(
          clocks,
          calendars,
          keep,
          new ClockDeadlines(deadlines),
          facts -> item(new WhoIsAsked.Told(1, List.of(facts.responsible()))),
          outbox,
          clock);
  public final MemoryPeople people = new MemoryPeople();
  private final RoutingRules inForce = () -> item(rules);
  public final ChooseUnit choose =
      new ChooseUnit(product -> item(Optional.empty()), inForce, units, calendars);
  public final AssignTicket assign =
      new AssignTicket(choose, new ChoosePerson(people), assignments, start, stop, outbox, clock);
  private final EscalateTicket escalate = new EscalateTicket(escalations, outbox, clock);
  public final EscalateLater escalateLater = new EscalateLater(escalations, escalate, tickets);
  public final TakeTicket take = new TakeTicket(tickets, start, escalate, assign);
  public final WatchAnswer watch =
      new WatchAnswer(
          tickets,
          form -> item(Optional.of(new AnswerRequirements.Needed(false, false, false))),
          start,
          stop);
  private final OwnAssignment own = new OwnAssignment(assignments, units);
  public final ApprovalLimits limits =
      (minor, currency) ->
          item(
              new ApprovalLimits.Rule(
                  List.of(Rung.FINANCE, Rung.GENERAL_MANAGER), Duration.ofHours(24)));
  public final Remind remind = new Remind(limits, deadlines);
  private final RequestCompensation requestCompensation =
      new RequestCompensation(approvals, limits, remind, outbox);
  public final AnswerAssignment answer =
      new AnswerAssignment(own, assignments, stop, watch, requestCompensation, outbox, clock);
  public final HandOver handOver = new HandOver(assignments, tickets, assign, stop, outbox);
  public final PassOnAssignment passOn =
      new PassOnAssignment(own, choose, new HandOnLimit(units), handOver, clock);
  public final MoveAssignment move =
      new MoveAssignment(
          own, assignments, people, new MoveOut(new HandOnLimit(units), handOver, clock), clock);
  public final TakeFromQueue takeFromQueue = new TakeFromQueue(assignments, units, people, clock);
  public final HandOnClosed handOnClosed =
      new HandOnClosed(assignments, tickets, choose, handOver, clock);
  public final ConcludePromise conclude =
      new ConcludePromise(assignments, tickets, start, watch, outbox, clock);
  private final FollowPauses follow = new FollowPauses(clocks, calendars, keep);
  public final EndPause endPause = new EndPause(pauses, follow, deadlines, clock);
  public final PauseTicket pause = new PauseTicket(pauses, endPause, follow, deadlines, clock);
  public final ReportProgress progress =
      new ReportProgress(assignments, units, tickets, stop, start, watch, clock);

  public static <T> Uni<T> item(T value) {
    return Uni.createFrom().item(value);
  }

  public static Actor department(String name, String unit) {
    return new Actor(name, Set.of("department"), Optional.of(unit), Optional.empty());
  }

  public RoutedTicket ticket(String form) {
    return new RoutedTicket(
        new TicketId(UUID.randomUUID()),
        "TR-1",
        "No signal",
        new Traits("complaint", "no-signal", "mobile", "east", form),
        "standard",
        clock.instant(),
        clock.instant(),
        Optional.empty(),
        Optional.empty());
  }
}
