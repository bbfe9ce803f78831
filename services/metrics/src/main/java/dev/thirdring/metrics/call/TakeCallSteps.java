package dev.thirdring.metrics.call;

import dev.thirdring.metrics.call.model.Call;
import dev.thirdring.metrics.call.model.CallReckoning;
import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.CallSums;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes steps of calls and changes the sums by what they change of the calls (M8). */
@ApplicationScoped
public class TakeCallSteps {
  private final Calls calls;

  TakeCallSteps(Calls calls) {
    this.calls = calls;
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
    return calls
        .add(fresh.values())
        .chain(() -> calls.addUp(change(known, fresh.values()).amounts()))
        .replaceWith(taken);
  }

  private static CallSums change(Collection<CallStep> known, Collection<CallStep> fresh) {
    CallSums change = new CallSums();
    Map<String, List<CallStep>> before = byCall(known.stream());
    byCall(Stream.concat(known.stream(), fresh.stream()))
        .forEach(
            (id, steps) -> {
              call(before.getOrDefault(id, List.of())).ifPresent(change::takeOff);
              call(steps).ifPresent(change::add);
            });
    return change;
  }

  private static Map<String, List<CallStep>> byCall(Stream<CallStep> steps) {
    return steps.collect(
        Collectors.groupingBy(CallStep::callId, HashMap::new, Collectors.toList()));
  }

  private static Optional<Call> call(List<CallStep> steps) {
    return CallReckoning.of(steps);
  }
}
