package dev.thirdring.metrics.call.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What calls add to the sums. Sums of calls may be added and taken off: a call that changes adds
 * the difference (M8).
 */
public final class CallSums {
  private static final long QUARTER_SECONDS = 900;
  private static final int TALLIES = CallTally.values().length;
  private final Map<Cell, long[]> amounts = new HashMap<>();
  private final Map<Wait, Long> waits = new HashMap<>();

  /** By cell, an amount for each tally in the order of {@link CallTally}; none where all are 0. */
  public Map<Cell, long[]> amounts() {
    amounts.values().removeIf(sums -> Arrays.stream(sums).allMatch(sum -> sum == 0));
    return Collections.unmodifiableMap(amounts);
  }

  /** How many waited how long; those that are not zero. */
  public Map<Wait, Long> waits() {
    waits.values().removeIf(count -> count == 0);
    return Collections.unmodifiableMap(waits);
  }

  public void add(Call call) {
    new Entry(call, 1).enter();
  }

  public void takeOff(Call call) {
    new Entry(call, -1).enter();
  }

  /** One call's amounts on their way into the sums. */
  private final class Entry {
    private final Call call;
    private final int sign;
    private final Instant arrived;
    private final Instant answered;
    private final Instant ended;
    private final Cell own;
    private final long[] sums;

    Entry(Call call, int sign) {
      this.call = call;
      this.sign = sign;
      this.arrived = quarterOf(call.arrivedAt());
      this.answered = Basis.ANSWER.of(call).map(CallSums::quarterOf).orElse(Cell.OPEN);
      this.ended = Basis.END.of(call).map(CallSums::quarterOf).orElse(Cell.OPEN);
      this.own = cell(Place.Level.CALL, call.queued().orElse(""), "");
      this.sums = of(own);
    }

    void enter() {
      arrival();
      waiting();
      outcome();
      call.segments().forEach(this::segment);
      for (Leg leg : call.legs()) {
        leg(leg, sums);
        long[] agents = of(cell(Place.Level.AGENT, leg.queue().orElse(""), leg.agent()));
        put(agents, CallTally.CALLS_HANDLED, 1);
        untold(agents);
        leg(leg, agents);
      }
    }

    private void arrival() {
      count(CallTally.CALL_ATTEMPTS);
      if (!call.tells(Untold.REFUSALS)) {
        count(CallTally.ATTEMPTS_WITHOUT_REFUSALS);
      }
      if (call.received()) {
        count(CallTally.CALLS_RECEIVED);
      }
      put(sums, CallTally.RINGS_UNANSWERED, call.ringsUnanswered());
    }

    private void waiting() {
      if (call.queued().isPresent()) {
        count(CallTally.CALLS_QUEUED);
        put(sums, CallTally.QUEUE_WAIT, call.waited().toMillis());
      }
    }

    private void outcome() {
      switch (call.outcome()) {
        case REFUSED -> count(CallTally.CALLS_REFUSED);
        case LEFT_IN_MENU -> count(CallTally.CALLS_LEFT_IN_MENU);
        case DISCONNECTED -> count(CallTally.CALLS_DISCONNECTED);
        case SENT_ELSEWHERE -> count(CallTally.CALLS_SENT_ELSEWHERE);
        case BY_MACHINE -> count(CallTally.CALLS_BY_MACHINE);
        case ABANDONED -> {
          count(CallTally.CALLS_ABANDONED);
          put(sums, CallTally.ABANDON_WAIT, call.waited().toMillis());
          wait(CallLength.CALLS_ABANDONED_AFTER, call.waited());
        }
        case BY_AGENT -> {
          count(CallTally.CALLS_HANDLED);
          put(sums, CallTally.ANSWER_WAIT, call.untilAnswered().toMillis());
          wait(CallLength.CALLS_ANSWERED_AFTER, call.untilAnswered());
          untold(sums);
          if (call.tells(Untold.WRAP_UP)) {
            length(CallLength.CALLS_HANDLED_FOR, HandleTimes.halfSecond(call.handleTime()));
          }
        }
        case OPEN -> {}
      }
      if (call.isAnswered() && call.rings().isPresent()) {
        count(CallTally.CALLS_RUNG);
        put(sums, CallTally.RINGS, call.rings().get());
      }
    }

    /** Of a call handled: what cannot be known of it. */
    private void untold(long[] into) {
      if (!call.tells(Untold.WRAP_UP)) {
        put(into, CallTally.CALLS_WITHOUT_WRAP_UP, 1);
      }
      if (!call.tells(Untold.HOLD)) {
        put(into, CallTally.CALLS_WITHOUT_HOLD, 1);
      }
      if (!call.tells(Untold.TRANSFERS)) {
        put(into, CallTally.CALLS_WITHOUT_TRANSFERS, 1);
      }
    }

    /** A segment counts under its own queue. */
    private void segment(Segment segment) {
      long[] queues = of(cell(Place.Level.CALL, segment.queue(), ""));
      put(queues, CallTally.QUEUE_SEGMENTS, 1);
      put(queues, CallTally.SEGMENT_WAIT, segment.stay().toMillis());
    }

    private void leg(Leg leg, long[] into) {
      put(into, CallTally.TALK, leg.talk().toMillis());
      if (!call.tells(Untold.WRAP_UP)) {
        put(into, CallTally.TALK_WITHOUT_WRAP_UP, leg.talk().toMillis());
      }
      put(into, CallTally.HOLD, leg.hold().toMillis());
      put(into, CallTally.WRAP_UP, leg.wrapUp().toMillis());
      switch (leg.handover()) {
        case NONE -> {}
        case BLIND -> transfer(into, CallTally.TRANSFERS_BLIND);
        case ANNOUNCED -> transfer(into, CallTally.TRANSFERS_ANNOUNCED);
      }
    }

    private void transfer(long[] into, CallTally kind) {
      put(into, CallTally.TRANSFERS, 1);
      put(into, kind, 1);
    }

    private void count(CallTally tally) {
      put(sums, tally, 1);
    }

    private void put(long[] into, CallTally tally, long amount) {
      into[tally.ordinal()] =
          Math.addExact(into[tally.ordinal()], Math.multiplyExact(amount, sign));
    }

    private void wait(CallLength length, Duration waited) {
      length(length, Waits.halfSecond(waited));
    }

    private void length(CallLength length, int halfSecond) {
      waits.merge(new Wait(own, length, halfSecond), (long) sign, Long::sum);
    }

    private Cell cell(Place.Level level, String queue, String agent) {
      return new Cell(
          new Place(
              level,
              text(call.line()),
              text(call.callType()),
              text(call.origin().tier()),
              text(call.origin().centre()),
              queue,
              agent),
          arrived,
          answered,
          ended);
    }

    private long[] of(Cell cell) {
      return amounts.computeIfAbsent(cell, absent -> new long[TALLIES]);
    }
  }

  private static String text(Optional<String> fact) {
    return fact.orElse("");
  }

  static Instant quarterOf(Instant at) {
    return Instant.ofEpochSecond(
        Math.floorDiv(at.getEpochSecond(), QUARTER_SECONDS) * QUARTER_SECONDS);
  }
}
