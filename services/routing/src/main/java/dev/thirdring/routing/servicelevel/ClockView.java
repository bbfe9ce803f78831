package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.Pause;
import dev.thirdring.platform.deadlines.calendar.StoppableClock;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.routing.servicelevel.model.ClockFacts;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.model.AssignmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A clock on a ticket: what was due when, and whether it was kept (R9). */
public record ClockView(
    UUID clockId,
    @Schema(examples = {"effective-reply"}) String clock,
    String tier,
    String limit,
    String responsible,
    UUID assignmentId,
    ClockState state,
    Instant startedAt,
    @Schema(description = "Absent while it stands still") Instant dueAt,
    Instant missedAt,
    Instant stoppedAt,
    @Schema(description = "Absent until it is stopped or missed") Boolean kept,
    List<PauseView> pauses) {

  /** Whether a clock runs. */
  public enum ClockState {
    RUNNING,
    PAUSED,
    STOPPED
  }

  /** A stretch during which it stood still; without until it does so now. */
  public record PauseView(Instant from, Instant until, String reason) {
    static PauseView of(Pause pause) {
      return new PauseView(pause.from(), pause.until(), pause.reason());
    }
  }

  static ClockView of(TicketClock clock, WorkingCalendar calendar) {
    return switch (clock) {
      case TicketClock.Open open ->
          view(
              open,
              open.ledger() instanceof StoppableClock.Stopped
                  ? ClockState.PAUSED
                  : ClockState.RUNNING,
              open.dueAt(calendar).orElse(null),
              null,
              open.missedAt().isPresent() ? Boolean.FALSE : null);
      case TicketClock.Ended ended ->
          view(ended, ClockState.STOPPED, ended.dueAt(), ended.stoppedAt(), ended.kept());
    };
  }

  private static ClockView view(
      TicketClock clock, ClockState state, Instant dueAt, Instant stoppedAt, Boolean kept) {
    ClockFacts facts = clock.facts();
    return new ClockView(
        facts.id().value(),
        facts.code(),
        facts.level().tier(),
        facts.level().limit().toString(),
        facts.responsible(),
        facts.assignment().map(AssignmentId::value).orElse(null),
        state,
        clock.startedAt(),
        dueAt,
        clock.missedAt().orElse(null),
        stoppedAt,
        kept,
        pauses(clock));
  }

  private static List<PauseView> pauses(TicketClock clock) {
    List<PauseView> all = new ArrayList<>(clock.pauses().stream().map(PauseView::of).toList());
    if (clock.ledger() instanceof StoppableClock.Stopped stopped) {
      all.add(new PauseView(stopped.since(), null, stopped.reason()));
    }
    return all;
  }
}
