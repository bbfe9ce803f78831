package dev.thirdring.routing.supervision;

import dev.thirdring.routing.servicelevel.ClockView;
import dev.thirdring.routing.servicelevel.LedgerView;
import dev.thirdring.routing.servicelevel.TicketPauseView;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.supervision.TimelineView.LaneView;
import dev.thirdring.routing.supervision.TimelineView.MomentKind;
import dev.thirdring.routing.supervision.TimelineView.MomentView;
import dev.thirdring.routing.supervision.TimelineView.NameView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts what is known of a ticket's clocks in the order of time. */
final class Moments {
  private final TimelineNames names;
  private final Instant now;
  private final List<MomentView> all = new ArrayList<>();

  Moments(TimelineNames names, Instant now) {
    this.names = names;
    this.now = now;
  }

  LaneView lane(ClockView clock) {
    return new LaneView(
        clock.clockId(),
        clock.clock(),
        names.clock(clock.clock()),
        clock.assignmentId(),
        clock.responsible(),
        names.unit(clock.responsible()),
        clock.limit(),
        clock.state(),
        clock.startedAt(),
        clock.dueAt(),
        clock.stoppedAt(),
        clock.kept(),
        lateBy(clock),
        clock.pauses());
  }

  Moments clock(ClockView clock) {
    add(clock.startedAt(), MomentKind.STARTED, clock);
    if (clock.missedAt() != null) {
      add(clock.missedAt(), MomentKind.MISSED, clock);
    }
    if (clock.stoppedAt() != null) {
      boolean kept = Boolean.TRUE.equals(clock.kept());
      add(clock.stoppedAt(), kept ? MomentKind.KEPT : MomentKind.LATE, clock);
    } else if (clock.dueAt() != null && clock.missedAt() == null) {
      add(clock.dueAt(), MomentKind.DUE, clock);
    }
    return this;
  }

  Moments change(ClockView clock, LedgerView.EntryView entry) {
    MomentKind kind = MomentKind.valueOf(entry.kind().name());
    all.add(
        new MomentView(
            entry.at(),
            kind,
            names.label(kind),
            clock.clockId(),
            clock.clock(),
            names.clock(clock.clock()),
            entry.dueAt(),
            null,
            null,
            null,
            entry.by(),
            kind == MomentKind.LIMIT_CHANGED ? entry.limit() : entry.calendar()));
    return this;
  }

  Moments pause(TicketPauseView pause) {
    waits(pause.from(), MomentKind.PAUSED, pause, pause.by(), pause.reason());
    if (pause.until() != null) {
      waits(pause.until(), MomentKind.RESUMED, pause, pause.endedBy(), pause.endedBecause().name());
    }
    return this;
  }

  Moments urge(UrgeView urge) {
    boolean asked = urge.clock().equals(ClockPlan.SUPERVISION_ENQUIRY);
    MomentKind kind =
        asked ? MomentKind.ASKED : urge.circle() == 0 ? MomentKind.WARNED : MomentKind.URGED;
    all.add(
        new MomentView(
            urge.urgedAt(),
            kind,
            names.label(kind),
            null,
            urge.clock(),
            names.clock(urge.clock()),
            null,
            null,
            urge.told(),
            urge.circle(),
            urge.urgedBy(),
            null));
    return this;
  }

  List<MomentView> inOrder() {
    return all.stream()
        .sorted(Comparator.comparing(MomentView::at).thenComparing(MomentView::kind))
        .toList();
  }

  private void add(Instant at, MomentKind kind, ClockView clock) {
    boolean late = kind == MomentKind.LATE || kind == MomentKind.MISSED;
    all.add(
        new MomentView(
            at,
            kind,
            names.label(kind),
            clock.clockId(),
            clock.clock(),
            names.clock(clock.clock()),
            clock.dueAt(),
            late ? lateBy(clock) : null,
            null,
            null,
            null,
            null));
  }

  private void waits(Instant at, MomentKind kind, TicketPauseView pause, String by, String why) {
    NameView reason = names.reason(pause.code());
    all.add(
        new MomentView(
            at, kind, names.label(kind), null, null, reason, null, null, null, null, by, why));
  }

  private String lateBy(ClockView clock) {
    if (clock.dueAt() == null || !Boolean.FALSE.equals(clock.kept())) {
      return null;
    }
    Instant done = clock.stoppedAt() == null ? now : clock.stoppedAt();
    return done.isAfter(clock.dueAt()) ? Duration.between(clock.dueAt(), done).toString() : null;
  }
}
