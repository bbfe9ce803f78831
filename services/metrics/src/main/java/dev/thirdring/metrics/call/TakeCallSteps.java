package dev.thirdring.metrics.call;

import dev.thirdring.metrics.call.model.CallReckoning;
import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.CallSums;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes steps of calls and changes the sums by what they change of the calls (M8). */
@ApplicationScoped
public class TakeCallSteps {
  private final Calls calls;
  private final List<CallWatcher> watchers;

  TakeCallSteps(Calls calls, @All List<CallWatcher> watchers) {
    this.calls = calls;
    this.watchers = watchers;
  }

  /** How many steps were new, and how many were known before. */
  public record Taken(int taken, int alreadyThere) {}

  private record StepKey(String callId, String stepId) {
    static StepKey of(CallStep step) {
      return new StepKey(step.callId(), step.stepId());
    }
  }

  @WithTransaction
  public Uni<Taken> take(List<CallStep> told) {
    return calls.lock(told).chain(() -> calls.known(told)).chain(known -> take(told, known));
  }

  private Uni<Taken> take(List<CallStep> told, List<CallStep> known) {
    Map<StepKey, CallStep> fresh = new LinkedHashMap<>();
    told.forEach(step -> fresh.putIfAbsent(StepKey.of(step), step));
    known.forEach(step -> fresh.remove(StepKey.of(step)));
    Taken taken = new Taken(fresh.size(), told.size() - fresh.size());
    if (fresh.isEmpty()) {
      return Uni.createFrom().item(taken);
    }
    List<CallChange> changes = changes(known, fresh.values());
    return calls
        .add(fresh.values())
        .chain(() -> calls.addUp(sums(changes).amounts()))
        .chain(() -> tell(changes))
        .replaceWith(taken);
  }

  /** One after the other: they share a transaction. */
  private Uni<Void> tell(List<CallChange> changes) {
    return Multi.createFrom()
        .iterable(watchers)
        .onItem()
        .transformToUniAndConcatenate(watcher -> watcher.changed(changes))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private static List<CallChange> changes(
      Collection<CallStep> known, Collection<CallStep> fresh) {
    Map<String, List<CallStep>> before = byCall(known.stream());
    Map<String, List<CallStep>> after = byCall(Stream.concat(known.stream(), fresh.stream()));
    return byCall(fresh.stream()).keySet().stream()
        .map(
            id ->
                new CallChange(
                    id,
                    CallReckoning.of(before.getOrDefault(id, List.of())),
                    CallReckoning.of(after.get(id)),
                    after.get(id)))
        .toList();
  }

  private static CallSums sums(List<CallChange> changes) {
    CallSums sums = new CallSums();
    for (CallChange change : changes) {
      change.before().ifPresent(sums::takeOff);
      change.after().ifPresent(sums::add);
    }
    return sums;
  }

  private static Map<String, List<CallStep>> byCall(Stream<CallStep> steps) {
    return steps.collect(
        Collectors.groupingBy(CallStep::callId, HashMap::new, Collectors.toList()));
  }
}
