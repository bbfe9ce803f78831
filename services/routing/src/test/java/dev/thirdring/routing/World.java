package dev.thirdring.routing;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.platform.deadlines.calendar.WeeklyPattern;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.platform.deadlines.calendar.WorkingHours;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.testkit.MovableClock;
import dev.thirdring.platform.testkit.RecordingDeadlines;
import dev.thirdring.platform.testkit.RecordingOutbox;
import dev.thirdring.routing.approval.ApprovalLimits;
import dev.thirdring.routing.approval.Approvals;
import dev.thirdring.routing.approval.Remind;
import dev.thirdring.routing.approval.RequestCompensation;
import dev.thirdring.routing.approval.Step;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.ApprovalId;
import dev.thirdring.routing.approval.model.Claim;
import dev.thirdring.routing.approval.model.Rung;
import dev.thirdring.routing.assignment.AnswerAssignment;
import dev.thirdring.routing.assignment.AnswerRequirements;
import dev.thirdring.routing.assignment.AssignTicket;
import dev.thirdring.routing.assignment.Assignments;
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
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.escalation.EscalateLater;
import dev.thirdring.routing.escalation.EscalateTicket;
import dev.thirdring.routing.escalation.Escalations;
import dev.thirdring.routing.escalation.TriggerKind;
import dev.thirdring.routing.escalation.model.EscalationLadder;
import dev.thirdring.routing.escalation.model.Trigger;
import dev.thirdring.routing.person.ChoosePerson;
import dev.thirdring.routing.person.People;
import dev.thirdring.routing.person.model.Candidate;
import dev.thirdring.routing.routingrule.ChooseUnit;
import dev.thirdring.routing.routingrule.RoutingRules;
import dev.thirdring.routing.routingrule.model.Decision;
import dev.thirdring.routing.routingrule.model.Rulebook;
import dev.thirdring.routing.servicelevel.ActOnClock;
import dev.thirdring.routing.servicelevel.ClockDeadlines;
import dev.thirdring.routing.servicelevel.ClockLedger;
import dev.thirdring.routing.servicelevel.EndPause;
import dev.thirdring.routing.servicelevel.FollowPauses;
import dev.thirdring.routing.servicelevel.KeepClock;
import dev.thirdring.routing.servicelevel.PauseTicket;
import dev.thirdring.routing.servicelevel.ServiceLevels;
import dev.thirdring.routing.servicelevel.StartClocks;
import dev.thirdring.routing.servicelevel.StopClocks;
import dev.thirdring.routing.servicelevel.TicketClocks;
import dev.thirdring.routing.servicelevel.TicketPauses;
import dev.thirdring.routing.servicelevel.WhoIsAsked;
import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.servicelevel.model.LedgerEntry;
import dev.thirdring.routing.servicelevel.model.PauseReason;
import dev.thirdring.routing.servicelevel.model.ServiceLevel;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.servicelevel.model.TicketPause;
import dev.thirdring.routing.servicelevel.model.WarningStep;
import dev.thirdring.routing.servicelevel.model.WhenDue;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.ticket.model.Traits;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import dev.thirdring.routing.workingcalendar.Calendars;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  public final List<String> escalated = new ArrayList<>();
  public int missedBefore;
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
  private final Escalations escalations = new MemoryEscalations();
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

  /** Departments and the centre. */
  public static final class MemoryUnits implements Units {
    public final Set<String> closed = new HashSet<>();
    private final List<Unit> all =
        Stream.of("network-quality", "billing", "business-unit", Unit.CENTRE)
            .map(
                code ->
                    new Unit(
                        code, code, code, "test", code + "-head", Optional.empty(), true, 3, 0))
            .toList();

    @Override
    public Uni<Set<String>> active() {
      return item(
          all.stream()
              .map(Unit::code)
              .filter(code -> !closed.contains(code))
              .collect(Collectors.toSet()));
    }

    @Override
    public Uni<Optional<Unit>> find(String code) {
      return item(all.stream().filter(unit -> unit.code().equals(code)).findFirst());
    }

    @Override
    public Uni<List<Unit>> all() {
      return item(all);
    }
  }

  /** Candidates by unit; whoever is named works everywhere. */
  public static final class MemoryPeople implements People {
    public final List<Candidate> there = new ArrayList<>();
    public final Set<String> known = new HashSet<>();

    @Override
    public Uni<List<Candidate>> available(String unit, Instant now) {
      return item(List.copyOf(there));
    }

    @Override
    public Uni<Void> lock(String unit) {
      return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Boolean> worksIn(String name, String unit) {
      return item(known.contains(name));
    }
  }

  /** Two days for everything by the clock, ten working days for a department. */
  public static final class MemoryLevels implements ServiceLevels {
    @Override
    public Uni<Optional<ServiceLevel>> of(String clock, String tier) {
      boolean enquiry = clock.equals(ClockPlan.SUPERVISION_ENQUIRY);
      String limit =
          switch (clock) {
            case ClockPlan.SUPERVISION_ENQUIRY -> "PT1H";
            case ClockPlan.DEPARTMENT_ANSWER -> "10 working days";
            default -> "PT48H";
          };
      return item(
          Optional.of(
              new ServiceLevel(
                  clock,
                  ServiceLevel.ANY_TIER,
                  0,
                  TimeLimit.parse(limit),
                  WarningStep.parseAll(enquiry ? "" : "0.5"),
                  false,
                  clock.equals(ClockPlan.EFFECTIVE_REPLY),
                  clock.equals(ClockPlan.DEPARTMENT_ANSWER),
                  enquiry ? WhenDue.ENQUIRY : WhenDue.MISSED,
                  enquiry ? Optional.of(TimeLimit.parse("PT2H")) : Optional.empty())));
    }
  }

  /** Clocks by id. */
  public static final class MemoryClocks implements TicketClocks {
    private final Map<ClockId, TicketClock> all = new LinkedHashMap<>();

    private final Set<String> warned = new HashSet<>();
    private final Set<ClockId> handedOn = new HashSet<>();

    @Override
    public Uni<Void> add(TicketClock clock, WorkingCalendar calendar) {
      return save(clock, calendar);
    }

    @Override
    public Uni<Boolean> warned(ClockId id, String step) {
      return Uni.createFrom().item(() -> warned.add(id + step));
    }

    @Override
    public Uni<Void> handedOn(ClockId id) {
      return Uni.createFrom().voidItem().invoke(() -> handedOn.add(id));
    }

    @Override
    public Uni<Optional<TicketClock.Ended>> lastHandedOn(TicketId ticket, String code) {
      return item(
          all.values().stream()
              .filter(TicketClock.Ended.class::isInstance)
              .map(TicketClock.Ended.class::cast)
              .filter(one -> one.facts().code().equals(code))
              .reduce((first, last) -> last)
              .filter(one -> handedOn.contains(one.facts().id()) && one.missedAt().isEmpty()));
    }

    @Override
    public Uni<Void> save(TicketClock clock, WorkingCalendar calendar) {
      return Uni.createFrom().voidItem().invoke(() -> all.put(clock.facts().id(), clock));
    }

    @Override
    public Uni<Optional<TicketClock>> find(ClockId id) {
      return item(Optional.ofNullable(all.get(id)));
    }

    @Override
    public Uni<List<TicketClock>> of(TicketId ticket) {
      return item(all.values().stream().filter(c -> c.facts().ticket().equals(ticket)).toList());
    }

    public TicketClock only(String code) {
      List<TicketClock> found =
          all.values().stream().filter(clock -> clock.facts().code().equals(code)).toList();
      if (found.size() != 1) {
        throw new AssertionError("one clock " + code + " wanted, but there are " + found);
      }
      return found.getFirst();
    }
  }

  /** Two reasons: the customer's answer ends one, neither knows of first replies. */
  public static final class MemoryPauses implements TicketPauses {
    private final Map<UUID, TicketPause> all = new LinkedHashMap<>();

    @Override
    public Uni<Optional<PauseReason>> reason(String code) {
      return item(
          List.of("customer", "third-party").contains(code)
              ? Optional.of(
                  new PauseReason(
                      code,
                      code.equals("customer")
                          ? Set.of(ClockPlan.EFFECTIVE_REPLY, ClockPlan.FIRST_REPLY)
                          : Set.of(ClockPlan.EFFECTIVE_REPLY),
                      code.equals("customer"),
                      Duration.ofDays(14)))
              : Optional.empty());
    }

    @Override
    public Uni<List<TicketPause>> openOf(TicketId ticket) {
      return of(ticket).map(found -> found.stream().filter(p -> p.end().isEmpty()).toList());
    }

    @Override
    public Uni<List<TicketPause>> of(TicketId ticket) {
      return item(all.values().stream().filter(p -> p.ticket().equals(ticket)).toList());
    }

    @Override
    public Uni<Optional<TicketPause>> find(UUID id) {
      return item(Optional.ofNullable(all.get(id)));
    }

    @Override
    public Uni<Void> save(TicketPause pause) {
      return Uni.createFrom().voidItem().invoke(() -> all.put(pause.id(), pause));
    }
  }

  /** Entries in the order in which they came. */
  public static final class MemoryLedger implements ClockLedger {
    public final List<LedgerEntry> all = new ArrayList<>();

    @Override
    public Uni<Void> append(LedgerEntry entry) {
      return Uni.createFrom().voidItem().invoke(() -> all.add(entry));
    }

    @Override
    public Uni<List<LedgerEntry>> of(ClockId clock) {
      return item(all.stream().filter(entry -> entry.clock().equals(clock)).toList());
    }

    @Override
    public Uni<List<LedgerEntry>> changes(TicketId ticket) {
      return item(List.of());
    }
  }

  /** Tickets by id. */
  public static final class MemoryTickets implements Tickets {
    private final Map<TicketId, RoutedTicket> all = new LinkedHashMap<>();

    @Override
    public Uni<Boolean> remember(RoutedTicket ticket) {
      return Uni.createFrom().item(() -> all.putIfAbsent(ticket.id(), ticket) == null);
    }

    @Override
    public Uni<Optional<RoutedTicket>> find(TicketId id) {
      return item(Optional.ofNullable(all.get(id)));
    }

    @Override
    public Uni<Map<TicketId, RoutedTicket>> findAll(Collection<TicketId> ids) {
      return item(Map.copyOf(all));
    }

    @Override
    public Uni<Boolean> tier(TicketId id, String tier) {
      return item(all.containsKey(id));
    }

    @Override
    public Uni<Void> corrected(RoutedTicket ticket) {
      return Uni.createFrom().item(() -> all.put(ticket.id(), ticket)).replaceWithVoid();
    }

    @Override
    public Uni<Void> settled(TicketId id, Optional<Instant> at) {
      return Uni.createFrom().voidItem();
    }
  }

  /** Assignments with their versions, and notes. */
  public static final class MemoryAssignments implements Assignments {
    private final Map<AssignmentId, Versioned<Assignment>> all = new LinkedHashMap<>();
    public final List<Note> notes = new ArrayList<>();
    public final Map<AssignmentId, Decision> decisions = new LinkedHashMap<>();

    @Override
    public Uni<Optional<Versioned<Assignment>>> lock(AssignmentId id) {
      return find(id);
    }

    @Override
    public Uni<Optional<Versioned<Assignment>>> lockNextInQueue(String unit) {
      return freeOf(unit, Integer.MAX_VALUE)
          .map(
              all ->
                  all.stream()
                      .filter(a -> a.value().facts().desk().assignee().isEmpty())
                      .findFirst());
    }

    @Override
    public Uni<List<Versioned<Assignment>>> leftBehindBy(String person, int size) {
      return item(List.of());
    }

    @Override
    public Uni<List<Versioned<Assignment>>> freeOf(String unit, int size) {
      return item(
          all.values().stream()
              .filter(a -> a.value() instanceof Assignment.Open open && open.carried().isEmpty())
              .filter(a -> a.value().facts().department().equals(unit))
              .limit(size)
              .toList());
    }

    @Override
    public Uni<Void> decided(
        AssignmentId id, Decision decision, ChoosePerson.Chosen person, Instant at) {
      return Uni.createFrom().voidItem().invoke(() -> decisions.put(id, decision));
    }

    @Override
    public Uni<Optional<Versioned<Assignment>>> find(AssignmentId id) {
      return item(Optional.ofNullable(all.get(id)));
    }

    @Override
    public Uni<List<Versioned<Assignment>>> of(TicketId ticket) {
      return item(
          all.values().stream().filter(a -> a.value().facts().ticket().equals(ticket)).toList());
    }

    @Override
    public Uni<Long> save(Assignment assignment) {
      return Uni.createFrom()
          .item(
              () -> {
                Versioned<Assignment> before = all.get(assignment.facts().id());
                long version = before == null ? 0 : before.version() + 1;
                all.put(assignment.facts().id(), new Versioned<>(assignment, version));
                return version;
              });
    }

    @Override
    public Uni<Void> note(AssignmentId id, Note note) {
      return Uni.createFrom().voidItem().invoke(() -> notes.add(note));
    }

    @Override
    public Uni<List<Note>> notes(AssignmentId id) {
      return item(List.copyOf(notes));
    }

    public Assignment last() {
      return List.copyOf(all.values()).getLast().value();
    }
  }

  /** Approvals with their versions. */
  public static final class MemoryApprovals implements Approvals {
    private final Map<ApprovalId, Versioned<Approval>> all = new LinkedHashMap<>();
    public final List<Step> steps = new ArrayList<>();

    @Override
    public Uni<Void> note(Claim claim, Step step) {
      return Uni.createFrom().voidItem().invoke(() -> steps.add(step));
    }

    @Override
    public Uni<List<Step>> steps(ApprovalId id) {
      return item(List.copyOf(steps));
    }

    @Override
    public Uni<Optional<Versioned<Approval>>> find(ApprovalId id) {
      return item(Optional.ofNullable(all.get(id)));
    }

    @Override
    public Uni<Long> save(Approval approval, Step step) {
      return Uni.createFrom()
          .item(
              () -> {
                steps.add(step);
                Versioned<Approval> before = all.get(approval.claim().id());
                long version = before == null ? 0 : before.version() + 1;
                all.put(approval.claim().id(), new Versioned<>(approval, version));
                return version;
              });
    }

    public Approval only() {
      if (all.size() != 1) {
        throw new AssertionError("one approval wanted, but there are " + all);
      }
      return all.values().iterator().next().value();
    }
  }

  private final class MemoryEscalations implements Escalations {
    @Override
    public Uni<EscalationLadder> ladder() {
      return item(new EscalationLadder(Map.of("urgent", "supervisor")));
    }

    @Override
    public Uni<UUID> add(
        RoutedTicket ticket, EscalationLadder.Step step, EscalateTicket.Cause cause, Instant at) {
      return item(UUID.randomUUID()).invoke(() -> escalated.add(step.level()));
    }

    @Override
    public Uni<Trigger> trigger(TriggerKind kind) {
      return item(Trigger.parse("2=supervisor"));
    }

    @Override
    public Uni<Integer> missedOf(TicketId ticket) {
      return item(missedBefore);
    }
  }
}
