package dev.thirdring.metrics.agentstate.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one agent's time comes to, from all known steps, calls and shifts. Time is cut wherever
 * anything changes and at each quarter of an hour; within a piece everything is one thing.
 */
public final class AgentReckoning {
  private final List<LoggedIn.Stretch> stretches;
  private final List<CallSpan> calls;
  private final List<PlannedShift> shifts;

  public AgentReckoning(
      Collection<AgentStep> steps, Collection<CallSpan> calls, Collection<PlannedShift> shifts) {
    this.stretches = LoggedIn.of(steps, calls);
    this.calls =
        calls.stream()
            .filter(call -> !call.span().isEmpty())
            .sorted(Comparator.comparing(CallSpan::activity))
            .toList();
    this.shifts = List.copyOf(shifts);
  }

  /** How far before and after a step of that time it can change anything. */
  public static Span reach(Span ofSteps) {
    return ofSteps.widened(LoggedIn.SILENCE_MAX, LoggedIn.SILENCE_MAX);
  }

  /** How far before a call it can change anything: it may be the last that was seen of an agent. */
  public static Span reachOfCalls(Span ofCalls) {
    return ofCalls.widened(LoggedIn.SILENCE_MAX, Duration.ZERO);
  }

  /**
   * @param window whole quarters of an hour
   * @return amounts that are not zero
   */
  public Map<AgentCell, Long> within(Span window) {
    Map<AgentCell, Long> amounts = new HashMap<>();
    Optional<Instant> begin = Optional.empty();
    for (Instant cut : cuts(window)) {
      begin.ifPresent(from -> enter(new Span(from, cut), amounts));
      begin = Optional.of(cut);
    }
    return amounts;
  }

  private TreeSet<Instant> cuts(Span window) {
    TreeSet<Instant> cuts = new TreeSet<>();
    spans()
        .filter(window::overlaps)
        .flatMap(span -> Stream.of(span.from(), span.to()))
        .filter(window::holds)
        .forEach(cuts::add);
    for (Instant at = window.from(); !at.isAfter(window.to()); at = Span.nextQuarter(at)) {
      cuts.add(at);
    }
    return cuts;
  }

  private Stream<Span> spans() {
    Stream<Span> planned =
        shifts.stream()
            .flatMap(
                shift ->
                    Stream.concat(
                        Stream.of(shift.span()),
                        Stream.concat(shift.breaks().stream(), shift.exceptions().stream())));
    return Stream.of(
            stretches.stream().map(LoggedIn.Stretch::span),
            calls.stream().map(CallSpan::span),
            planned)
        .flatMap(all -> all);
  }

  private void enter(Span piece, Map<AgentCell, Long> amounts) {
    Piece entered = new Piece(piece, amounts);
    Optional<Condition> condition =
        stretches.stream()
            .filter(stretch -> stretch.span().holds(piece.from()))
            .findFirst()
            .map(LoggedIn.Stretch::condition);
    Optional<Activity> activity =
        calls.stream()
            .filter(call -> call.span().holds(piece.from()))
            .findFirst()
            .map(CallSpan::activity)
            .or(() -> condition.flatMap(Condition::doing));
    condition.ifPresent(known -> entered.loggedIn(known, activity));
    boolean works = condition.isPresent() && (condition.get().ready() || activity.isPresent());
    shifts.stream()
        .filter(shift -> shift.span().holds(piece.from()))
        .findFirst()
        .ifPresent(shift -> entered.planned(shift, condition.isPresent(), works));
  }

  /** A piece of time on its way into the sums. */
  private record Piece(Span span, Map<AgentCell, Long> amounts) {

    void loggedIn(Condition condition, Optional<Activity> activity) {
      put(AgentTally.LOGGED_IN, "");
      if (activity.isPresent()) {
        put(activity.get().tally(), "");
      } else if (condition.ready()) {
        put(AgentTally.IDLE, "");
      } else {
        put(AgentTally.NOT_READY, condition.reason());
      }
    }

    void planned(PlannedShift shift, boolean present, boolean works) {
      if (holds(shift.exceptions())) {
        return;
      }
      boolean pause = holds(shift.breaks());
      if (!pause) {
        put(AgentTally.SCHEDULED, "");
      }
      if (works) {
        put(AgentTally.WORKED_IN_SHIFT, "");
      }
      if (works == pause) {
        put(AgentTally.OFF_SCHEDULE, "");
      }
      if (present) {
        put(AgentTally.PRESENT, shift.day().toString());
      }
    }

    private boolean holds(List<Span> spans) {
      return spans.stream().anyMatch(one -> one.holds(span.from()));
    }

    private void put(AgentTally tally, String label) {
      amounts.merge(
          new AgentCell(Span.quarterOf(span.from()), tally, label),
          Duration.between(span.from(), span.to()).toMillis(),
          Math::addExact);
    }
  }
}
