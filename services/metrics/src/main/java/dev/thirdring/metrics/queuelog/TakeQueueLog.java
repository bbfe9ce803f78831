package dev.thirdring.metrics.queuelog;

import dev.thirdring.metrics.agentstate.TakeAgentSteps;
import dev.thirdring.metrics.agentstate.model.AgentStep;
import dev.thirdring.metrics.call.CallTimes;
import dev.thirdring.metrics.call.TakeCallSteps;
import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.caller.CallerPseudonyms;
import dev.thirdring.metrics.queuelog.model.QueueLogReader;
import dev.thirdring.metrics.queuelog.model.Reading;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Takes lines of a telephone system's {@code queue_log}: all that can be understood of a batch. */
@ApplicationScoped
public class TakeQueueLog {
  static final int LINES_MAX = 400;
  private static final Duration AHEAD = Duration.ofHours(1);

  private final TakeCallSteps takeCallSteps;
  private final TakeAgentSteps takeAgentSteps;
  private final RefusedLines refusedLines;
  private final CallerPseudonyms callers;
  private final CallTimes times;
  private final Clock clock;

  TakeQueueLog(
      TakeCallSteps takeCallSteps,
      TakeAgentSteps takeAgentSteps,
      RefusedLines refusedLines,
      CallerPseudonyms callers,
      CallTimes times,
      Clock clock) {
    this.times = times;
    this.takeCallSteps = takeCallSteps;
    this.takeAgentSteps = takeAgentSteps;
    this.refusedLines = refusedLines;
    this.callers = callers;
    this.clock = clock;
  }

  private record LineOfCalls(String text, List<CallStep> steps) {}

  /** A line that could not be taken. */
  record RefusedLine(String line, String why) {}

  /**
   * What became of lines.
   *
   * @param steps that were new
   * @param alreadyThere steps that were known before
   * @param passedOver lines that say nothing about calls or agents, by event
   */
  record Taken(
      int lines,
      int steps,
      int alreadyThere,
      Map<String, Integer> passedOver,
      List<RefusedLine> refused) {}

  /**
   * At most {@link #LINES_MAX} lines; the refused ones are kept with the taken ones' transaction.
   */
  @WithTransaction
  Uni<Taken> take(String source, List<String> lines) {
    QueueLogReader reader = new QueueLogReader(source, callers::of);
    Instant newest = clock.instant().plus(AHEAD);
    List<LineOfCalls> calls = new ArrayList<>();
    List<AgentStep> agents = new ArrayList<>();
    Map<String, Integer> passedOver = new TreeMap<>();
    List<RefusedLine> refused = new ArrayList<>();
    for (String line : lines) {
      switch (reader.read(line)) {
        case Reading.Told told -> {
          if (isAhead(told, newest)) {
            refused.add(new RefusedLine(line, "must not be later than an hour from now"));
          } else if (told.agents().stream().anyMatch(step -> !times.areKept(step.at()))) {
            refused.add(new RefusedLine(line, "must be of a time whose steps are still kept"));
          } else {
            calls.add(new LineOfCalls(line, told.calls()));
            agents.addAll(told.agents());
          }
        }
        case Reading.PassedOver silent -> passedOver.merge(silent.event(), 1, Integer::sum);
        case Reading.Refused wrong -> refused.add(new RefusedLine(line, wrong.why()));
      }
    }
    return takeCalls(calls, refused)
        .call(() -> refusedLines.keep(source, refused))
        .chain(
            took ->
                takeAgents(agents)
                    .map(
                        others ->
                            new Taken(
                                lines.size(),
                                took.taken() + others.taken(),
                                took.alreadyThere() + others.alreadyThere(),
                                passedOver,
                                refused)));
  }

  private static boolean isAhead(Reading.Told told, Instant newest) {
    return told.calls().stream().anyMatch(step -> step.at().isAfter(newest))
        || told.agents().stream().anyMatch(step -> step.at().isAfter(newest));
  }

  /** A call that takes no more steps holds up no other: its lines are refused. */
  private Uni<TakeCallSteps.Taken> takeCalls(List<LineOfCalls> lines, List<RefusedLine> refused) {
    List<CallStep> steps = lines.stream().flatMap(line -> line.steps().stream()).toList();
    return steps.isEmpty()
        ? Uni.createFrom().item(new TakeCallSteps.Taken(0, 0))
        : takeCallSteps
            .takeInPart(steps)
            .map(
                part -> {
                  lines.forEach(
                      line ->
                          line.steps().stream()
                              .map(step -> part.refused().get(step.callId()))
                              .filter(Objects::nonNull)
                              .findFirst()
                              .ifPresent(
                                  why -> refused.add(new RefusedLine(line.text(), "call " + why))));
                  return part.taken();
                });
  }

  private Uni<TakeAgentSteps.Taken> takeAgents(List<AgentStep> steps) {
    return steps.isEmpty()
        ? Uni.createFrom().item(new TakeAgentSteps.Taken(0, 0))
        : takeAgentSteps.take(steps);
  }
}
