package dev.thirdring.metrics.call.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What calls add to the sums. Sums of calls may be added and taken off: a call that changes adds
 * the difference (M8).
 */
public final class CallSums {
  private static final int QUARTER = 15;
  private final Map<Cell, Long> amounts = new HashMap<>();

  /** Amounts that are not zero. */
  public Map<Cell, Long> amounts() {
    return Map.copyOf(amounts);
  }

  public void add(Call call) {
    enter(call, 1);
  }

  public void takeOff(Call call) {
    enter(call, -1);
  }

  private void enter(Call call, int sign) {
    for (Basis basis : Basis.values()) {
      basis.of(call).ifPresent(at -> enter(new Entry(call, sign, basis, at)));
    }
  }

  private static void enter(Entry entry) {
    Call call = entry.call;
    entry.arrival();
    entry.waiting();
    entry.outcome();
    call.segments().forEach(entry::segment);
    call.legs().forEach(leg -> entry.leg(leg, Cell.Level.CALL, ""));
    call.legs().forEach(leg -> entry.leg(leg, Cell.Level.AGENT, leg.agent()));
  }

  /** One call's amounts on their way into the sums. */
  private final class Entry {
    private final Call call;
    private final int sign;
    private final Basis basis;
    private final Instant quarter;
    private final String queue;

    Entry(Call call, int sign, Basis basis, Instant at) {
      this.call = call;
      this.sign = sign;
      this.basis = basis;
      this.quarter = quarterOf(at);
      this.queue = call.queued().orElse("");
    }

    void arrival() {
      count(CallTally.CALL_ATTEMPTS);
      if (call.received()) {
        count(CallTally.CALLS_RECEIVED);
      }
      if (call.ringsUnanswered() > 0) {
        put(CallTally.RINGS_UNANSWERED, call.ringsUnanswered());
      }
    }

    void waiting() {
      if (call.queued().isPresent()) {
        count(CallTally.CALLS_QUEUED);
        put(CallTally.QUEUE_WAIT, call.waited().toMillis());
      }
    }

    void outcome() {
      switch (call.outcome()) {
        case REFUSED -> count(CallTally.CALLS_REFUSED);
        case LEFT_IN_MENU -> count(CallTally.CALLS_LEFT_IN_MENU);
        case DISCONNECTED -> count(CallTally.CALLS_DISCONNECTED);
        case SENT_ELSEWHERE -> count(CallTally.CALLS_SENT_ELSEWHERE);
        case BY_MACHINE -> count(CallTally.CALLS_BY_MACHINE);
        case ABANDONED -> abandoned();
        case BY_AGENT -> handled();
        case OPEN -> {}
      }
      if (call.isAnswered() && call.rings().isPresent()) {
        count(CallTally.CALLS_RUNG);
        put(CallTally.RINGS, call.rings().get());
      }
    }

    private void abandoned() {
      count(CallTally.CALLS_ABANDONED);
      put(CallTally.ABANDON_WAIT, call.waited().toMillis());
      int after = Waits.halfSecond(call.waited());
      put(cell(Cell.Level.CALL, queue, "", CallTally.CALLS_ABANDONED_AFTER, after), 1);
    }

    private void handled() {
      count(CallTally.CALLS_HANDLED);
      put(CallTally.ANSWER_WAIT, call.untilAnswered().toMillis());
      int after = Waits.halfSecond(call.untilAnswered());
      put(cell(Cell.Level.CALL, queue, "", CallTally.CALLS_ANSWERED_AFTER, after), 1);
    }

    /** A segment counts under its own queue. */
    void segment(Segment segment) {
      put(cell(Cell.Level.CALL, segment.queue(), "", CallTally.QUEUE_SEGMENTS, Cell.ANY), 1);
      put(
          cell(Cell.Level.CALL, segment.queue(), "", CallTally.SEGMENT_WAIT, Cell.ANY),
          segment.stay().toMillis());
    }

    void leg(Leg leg, Cell.Level level, String agent) {
      String of = level == Cell.Level.CALL ? queue : leg.queue().orElse("");
      if (level == Cell.Level.AGENT) {
        put(cell(level, of, agent, CallTally.CALLS_HANDLED, Cell.ANY), 1);
      }
      put(cell(level, of, agent, CallTally.TALK, Cell.ANY), millis(leg.talk()));
      put(cell(level, of, agent, CallTally.HOLD, Cell.ANY), millis(leg.hold()));
      put(cell(level, of, agent, CallTally.WRAP_UP, Cell.ANY), millis(leg.wrapUp()));
      if (leg.isTransfer()) {
        put(cell(level, of, agent, CallTally.TRANSFERS, Cell.ANY), 1);
        put(cell(level, of, agent, transfer(leg), Cell.ANY), 1);
      }
    }

    private static CallTally transfer(Leg leg) {
      return leg.handover() == Leg.Handover.BLIND
          ? CallTally.TRANSFERS_BLIND
          : CallTally.TRANSFERS_ANNOUNCED;
    }

    private void count(CallTally tally) {
      put(tally, 1);
    }

    private void put(CallTally tally, long amount) {
      put(cell(Cell.Level.CALL, queue, "", tally, Cell.ANY), amount);
    }

    private void put(Cell cell, long amount) {
      long sum = Math.addExact(amounts.getOrDefault(cell, 0L), Math.multiplyExact(amount, sign));
      if (sum == 0) {
        amounts.remove(cell);
      } else {
        amounts.put(cell, sum);
      }
    }

    private Cell cell(Cell.Level level, String of, String agent, CallTally tally, int halfSecond) {
      return new Cell(
          level,
          basis,
          quarter,
          text(call.line()),
          text(call.callType()),
          text(call.origin().tier()),
          text(call.origin().centre()),
          of,
          agent,
          tally,
          halfSecond);
    }
  }

  private static long millis(Duration duration) {
    return duration.toMillis();
  }

  private static String text(Optional<String> fact) {
    return fact.orElse("");
  }

  static Instant quarterOf(Instant at) {
    Instant hour = at.truncatedTo(ChronoUnit.HOURS);
    return hour.plus(
        Duration.between(hour, at).toMinutes() / QUARTER * QUARTER, ChronoUnit.MINUTES);
  }
}
