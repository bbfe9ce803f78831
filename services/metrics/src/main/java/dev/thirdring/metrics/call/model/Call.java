package dev.thirdring.metrics.call.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call as its known steps tell it.
 *
 * @param arrivedAt the first step: the call belongs to the interval of its arrival
 * @param received it reached the distributor: was queued, rang or was answered by an agent
 * @param queued into the first queue
 * @param untilAnswered what the first agent's answer was waited for: zero when it came before any
 *     queue, also where the call was queued later
 * @param waited from the first queue (or the first ringing) to the first agent's answer, or to
 *     where the waiting ended otherwise; zero for a call that never waited
 * @param rings before the answer, where the source counts them
 * @param ringsUnanswered how often an agent's telephone rang in vain
 * @param intervals the moments that it may be counted at
 * @param origin whose call to where
 * @param untold what none of its sources can tell
 */
public record Call(
    Instant arrivedAt,
    Optional<String> line,
    Optional<String> callType,
    Outcome outcome,
    boolean received,
    Optional<String> queued,
    Duration untilAnswered,
    Duration waited,
    Optional<Integer> rings,
    int ringsUnanswered,
    List<Segment> segments,
    List<Leg> legs,
    Intervals intervals,
    Origin origin,
    Set<Untold> untold) {

  public Call {
    untold = Set.copyOf(untold);
    segments = List.copyOf(segments);
    legs = List.copyOf(legs);
  }

  /**
   * The moments that a call may be counted at.
   *
   * @param answeredAt by an agent or a machine, at first
   * @param endedAt hung up, refused, lost or sent elsewhere; wrap-up is no part of it
   */
  public record Intervals(Optional<Instant> answeredAt, Optional<Instant> endedAt) {}

  /** Whose call it was and where to; the first of its steps that tells it counts. */
  public record Origin(
      Optional<String> tier,
      Optional<String> centre,
      Optional<String> caller,
      Optional<String> matter) {}

  /** Talk and wrap-up of all who had a part in it. */
  Duration handleTime() {
    return legs.stream()
        .map(leg -> leg.talk().plus(leg.wrapUp()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  public boolean tells(Untold what) {
    return !untold.contains(what);
  }

  boolean isAnswered() {
    return outcome == Outcome.BY_AGENT || outcome == Outcome.BY_MACHINE;
  }
}
