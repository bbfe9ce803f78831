package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.Pause;
import dev.thirdring.platform.deadlines.calendar.StoppableClock;
import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.routing.servicelevel.model.ClockFacts;
import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.Past;
import dev.thirdring.routing.servicelevel.model.ServiceLevel;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.servicelevel.model.WarningStep;
import dev.thirdring.routing.servicelevel.model.WhenDue;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.workingcalendar.model.CalendarEdition;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@Entity
@Table(name = "ticket_clock")
class TicketClockRow extends PanacheEntityBase {
  @Id public UUID id;
  public UUID ticketId;
  public UUID assignmentId;
  public String code;
  public String tier;
  public long levelVersion;
  public String responsible;
  public String calendarCode;
  public long calendarVersion;
  public String timeLimit;
  public boolean ownLimit;
  public double warnAt;
  public String warnings = "";
  public String warned = "";
  public boolean quiet;
  public boolean waits;
  public boolean carries;
  public boolean handedOn;

  @Enumerated(EnumType.STRING)
  public WhenDue whenDue;

  public String askAgain;
  public int round;
  public Instant startedAt;
  public Instant countedFrom;
  public String pastCounted;
  public String pastWorked;
  public String pastPauses;
  public String pauses;
  public Instant pausedAt;
  public String pauseReason;
  public Instant missedAt;
  public Instant stoppedAt;
  public Instant dueAt;
  public Boolean kept;
  @Version public long version;

  void take(TicketClock clock, WorkingCalendar calendar) {
    facts(clock.facts());
    startedAt = clock.startedAt();
    countedFrom = clock.past().isPresent() ? clock.ledger().startedAt() : null;
    pastCounted = clock.past().map(past -> past.counted().toString()).orElse(null);
    pastWorked = clock.past().map(past -> past.worked().toString()).orElse(null);
    pastPauses = clock.past().map(past -> PauseText.write(past.pauses())).orElse(null);
    pauses = PauseText.write(clock.ledger().pauses());
    boolean stands = clock.ledger() instanceof StoppableClock.Stopped;
    pausedAt = stands ? ((StoppableClock.Stopped) clock.ledger()).since() : null;
    pauseReason = stands ? ((StoppableClock.Stopped) clock.ledger()).reason() : null;
    missedAt = clock.missedAt().orElse(null);
    switch (clock) {
      case TicketClock.Open open -> dueAt = open.dueAt(calendar).orElse(null);
      case TicketClock.Ended ended -> {
        stoppedAt = ended.stoppedAt();
        dueAt = ended.dueAt();
        kept = ended.kept();
      }
    }
  }

  private void facts(ClockFacts facts) {
    ServiceLevel level = facts.level();
    ticketId = facts.ticket().value();
    assignmentId = facts.assignment().map(AssignmentId::value).orElse(null);
    code = facts.code();
    tier = level.tier();
    levelVersion = level.version();
    responsible = facts.responsible();
    calendarCode = facts.calendar().code();
    calendarVersion = facts.calendar().version();
    timeLimit = level.limit().toString();
    ownLimit = facts.ownLimit();
    warnings =
        level.warnings().stream().map(WarningStep::toString).collect(Collectors.joining(","));
    quiet = level.quiet();
    waits = level.waits();
    carries = level.carries();
    whenDue = level.whenDue();
    askAgain = level.askAgain().map(TimeLimit::toString).orElse(null);
    round = facts.round();
  }

  TicketClock toClock() {
    Optional<Instant> missed = Optional.ofNullable(missedAt);
    return stoppedAt == null
        ? new TicketClock.Open(facts(), ledger(), past(), missed)
        : new TicketClock.Ended(facts(), ledger(), past(), missed, stoppedAt, dueAt, kept);
  }

  private ClockFacts facts() {
    return new ClockFacts(
        new ClockId(id),
        new TicketId(ticketId),
        Optional.ofNullable(assignmentId).map(AssignmentId::new),
        responsible,
        new CalendarEdition(calendarCode, calendarVersion),
        new ServiceLevel(
            code,
            tier,
            levelVersion,
            TimeLimit.parse(timeLimit),
            WarningStep.parseAll(warnings),
            quiet,
            waits,
            carries,
            whenDue,
            Optional.ofNullable(askAgain).map(TimeLimit::parse)),
        ownLimit,
        round);
  }

  private Optional<Past> past() {
    return countedFrom == null
        ? Optional.empty()
        : Optional.of(
            new Past(
                startedAt,
                Duration.parse(pastCounted),
                Duration.parse(pastWorked),
                PauseText.read(pastPauses)));
  }

  private StoppableClock ledger() {
    TimeLimit limit = TimeLimit.parse(timeLimit);
    Instant from = countedFrom == null ? startedAt : countedFrom;
    List<Pause> ended = PauseText.read(pauses);
    return pausedAt == null
        ? new StoppableClock.Running(from, limit, ended)
        : new StoppableClock.Stopped(from, limit, ended, pausedAt, pauseReason);
  }
}
