package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.Pause;
import dev.thirdring.platform.deadlines.calendar.StoppableClock;
import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.routing.servicelevel.model.ClockFacts;
import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.ServiceLevel;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.servicelevel.model.WhenDue;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "ticket_clock")
class TicketClockRow extends PanacheEntityBase {
  @Id public UUID id;
  public UUID ticketId;
  public UUID assignmentId;
  public String code;
  public String tier;
  public String responsible;
  public String calendarCode;
  public String timeLimit;
  public double warnAt;
  public boolean waits;

  @Enumerated(EnumType.STRING)
  public WhenDue whenDue;

  public String askAgain;
  public int round;
  public Instant startedAt;
  public String pauses;
  public Instant pausedAt;
  public String pauseReason;
  public Instant missedAt;
  public Instant stoppedAt;
  public Instant dueAt;
  public Boolean kept;
  @Version public long version;

  static TicketClockRow of(ClockFacts facts) {
    TicketClockRow row = new TicketClockRow();
    row.id = facts.id().value();
    row.ticketId = facts.ticket().value();
    row.assignmentId = facts.assignment().map(AssignmentId::value).orElse(null);
    row.code = facts.code();
    row.tier = facts.level().tier();
    row.responsible = facts.responsible();
    row.calendarCode = facts.calendar();
    row.timeLimit = facts.level().limit().toString();
    row.warnAt = facts.level().warnAt();
    row.waits = facts.level().waits();
    row.whenDue = facts.level().whenDue();
    row.askAgain = facts.level().askAgain().map(TimeLimit::toString).orElse(null);
    row.round = facts.round();
    return row;
  }

  void take(TicketClock clock) {
    startedAt = clock.ledger().startedAt();
    pauses = PauseText.write(clock.ledger().pauses());
    boolean stands = clock.ledger() instanceof StoppableClock.Stopped;
    pausedAt = stands ? ((StoppableClock.Stopped) clock.ledger()).since() : null;
    pauseReason = stands ? ((StoppableClock.Stopped) clock.ledger()).reason() : null;
    missedAt = clock.missedAt().orElse(null);
    if (clock instanceof TicketClock.Ended ended) {
      stoppedAt = ended.stoppedAt();
      dueAt = ended.dueAt();
      kept = ended.kept();
    }
  }

  TicketClock toClock() {
    Optional<Instant> missed = Optional.ofNullable(missedAt);
    return stoppedAt == null
        ? new TicketClock.Open(facts(), ledger(), missed)
        : new TicketClock.Ended(facts(), ledger(), missed, stoppedAt, dueAt, kept);
  }

  private ClockFacts facts() {
    return new ClockFacts(
        new ClockId(id),
        new TicketId(ticketId),
        Optional.ofNullable(assignmentId).map(AssignmentId::new),
        responsible,
        calendarCode,
        new ServiceLevel(
            code,
            tier,
            TimeLimit.parse(timeLimit),
            warnAt,
            waits,
            whenDue,
            Optional.ofNullable(askAgain).map(TimeLimit::parse)),
        round);
  }

  private StoppableClock ledger() {
    TimeLimit limit = TimeLimit.parse(timeLimit);
    List<Pause> ended = PauseText.read(pauses);
    return pausedAt == null
        ? new StoppableClock.Running(startedAt, limit, ended)
        : new StoppableClock.Stopped(startedAt, limit, ended, pausedAt, pauseReason);
  }
}
