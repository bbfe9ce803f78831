package dev.thirdring.metrics.call;

import dev.thirdring.metrics.call.model.CallReckoning;
import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.CallSums;
import dev.thirdring.metrics.recompute.SumLocks;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes steps of calls and changes the sums by what they change of the calls (M8). */
@ApplicationScoped
public class TakeCallSteps {
  /** Name of what is counted here, for {@link SumLocks}. */
  static final String SUMS = "calls";

  private final Calls calls;
  private final SumsOfCalls sums;
  private final SumLocks locks;
  private final CallTimes times;
  private final List<CallWatcher> watchers;

  @ConfigProperty(name = "third-ring.calls.steps-max")
  int stepsMax;

  TakeCallSteps(
      Calls calls,
      SumsOfCalls sums,
      SumLocks locks,
      CallTimes times,
      @All List<CallWatcher> watchers) {
    this.calls = calls;
    this.sums = sums;
    this.locks = locks;
    this.times = times;
    this.watchers = watchers;
  }

  /** How many steps were new, and how many were known before. */
  public record Taken(int taken, int alreadyThere) {}

  /** What was taken, and the calls whose steps were not, with the reason. */
  public record TakenInPart(Taken taken, Map<String, String> refused) {
    public TakenInPart {
      refused = Map.copyOf(refused);
    }
  }

  /** All or, with {@link CallRefusedException}, none. */
  public Uni<Taken> take(List<CallStep> told) {
    Map<String, String> gone = gone(told);
    if (!gone.isEmpty()) {
      return Uni.createFrom().failure(new CallRefusedException(gone));
    }
    return calls
        .makeRoom(told)
        .chain(
            () ->
                Panache.withTransaction(
                    () ->
                        takeKept(told)
                            .map(
                                part -> {
                                  if (!part.refused().isEmpty()) {
                                    throw new CallRefusedException(part.refused());
                                  }
                                  return part.taken();
                                })));
  }

  /** Within a transaction: all steps but those of calls that take no more. */
  public Uni<TakenInPart> takeInPart(List<CallStep> told) {
    Map<String, String> gone = gone(told);
    if (gone.isEmpty()) {
      return takeKept(told);
    }
    List<CallStep> kept = told.stream().filter(step -> !gone.containsKey(step.callId())).toList();
    return (kept.isEmpty()
            ? Uni.createFrom().item(new TakenInPart(new Taken(0, 0), Map.of()))
            : takeKept(kept))
        .map(
            part -> {
              Map<String, String> refused = new HashMap<>(part.refused());
              refused.putAll(gone);
              return new TakenInPart(part.taken(), refused);
            });
  }

  /**
   * Calls told of a time whose steps are no longer kept: what is known cannot be told from news.
   */
  private Map<String, String> gone(List<CallStep> told) {
    Map<String, String> gone = new HashMap<>();
    for (CallStep step : told) {
      if (!times.areKept(step.at())) {
        gone.put(step.callId(), CallTimes.GONE);
      }
    }
    return gone;
  }

  private Uni<TakenInPart> takeKept(List<CallStep> told) {
    return calls
        .makeRoom(told)
        .chain(() -> locks.count(SUMS))
        .chain(() -> calls.lock(told))
        .chain(
            before ->
                calls
                    .known(before.keySet())
                    .chain(known -> take(told, byCall(known), tooOld(before))));
  }

  private Map<String, String> tooOld(Map<String, Instant> before) {
    Map<String, String> tooOld = new HashMap<>();
    before.forEach(
        (id, since) -> {
          if (!times.areKept(since)) {
            tooOld.put(id, CallTimes.GONE);
          }
        });
    return tooOld;
  }

  private Uni<TakenInPart> take(
      List<CallStep> told, Map<String, List<CallStep>> known, Map<String, String> refused) {
    Map<String, List<CallStep>> fresh = fresh(told, known);
    fresh.forEach(
        (id, steps) -> {
          if (steps.size() + known.getOrDefault(id, List.of()).size() > stepsMax) {
            refused.putIfAbsent(
                id, "must be that of one call: it has more than " + stepsMax + " steps");
          }
        });
    fresh.keySet().removeAll(refused.keySet());
    List<CallStep> added = fresh.values().stream().flatMap(List::stream).toList();
    long left = told.stream().map(CallStep::callId).filter(refused::containsKey).count();
    TakenInPart part =
        new TakenInPart(new Taken(added.size(), told.size() - (int) left - added.size()), refused);
    if (added.isEmpty()) {
      return Uni.createFrom().item(part);
    }
    List<CallChange> changes = changes(known, fresh);
    return calls
        .add(added)
        .chain(() -> tell(changes))
        .chain(() -> sums.addUp(sums(changes)))
        .replaceWith(part);
  }

  /** One after the other: they share a transaction. Sums come last: others wait for them. */
  private Uni<Void> tell(List<CallChange> changes) {
    return Multi.createFrom()
        .iterable(watchers)
        .onItem()
        .transformToUniAndConcatenate(watcher -> watcher.changed(changes))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private static Map<String, List<CallStep>> fresh(
      List<CallStep> told, Map<String, List<CallStep>> known) {
    Map<String, List<CallStep>> fresh = new LinkedHashMap<>();
    byCall(told)
        .forEach(
            (id, steps) -> {
              List<CallStep> ofIt =
                  steps.stream().filter(notAmong(known.getOrDefault(id, List.of()))).toList();
              if (!ofIt.isEmpty()) {
                fresh.put(id, ofIt);
              }
            });
    return fresh;
  }

  /** Neither there nor told a second time. */
  private static Predicate<CallStep> notAmong(List<CallStep> known) {
    Set<String> ids = new HashSet<>();
    known.forEach(step -> ids.add(step.stepId()));
    return step -> ids.add(step.stepId());
  }

  private static List<CallChange> changes(
      Map<String, List<CallStep>> known, Map<String, List<CallStep>> fresh) {
    List<CallChange> changes = new ArrayList<>(fresh.size());
    fresh.forEach(
        (id, steps) -> {
          List<CallStep> before = known.getOrDefault(id, List.of());
          List<CallStep> after = new ArrayList<>(before);
          after.addAll(steps);
          changes.add(new CallChange(id, CallReckoning.of(before), CallReckoning.of(after), after));
        });
    return changes;
  }

  private static CallSums sums(List<CallChange> changes) {
    CallSums sums = new CallSums();
    for (CallChange change : changes) {
      change.before().ifPresent(sums::takeOff);
      change.after().ifPresent(sums::add);
    }
    return sums;
  }

  private static Map<String, List<CallStep>> byCall(Collection<CallStep> steps) {
    Map<String, List<CallStep>> byCall = new HashMap<>();
    steps.forEach(step -> byCall.computeIfAbsent(step.callId(), id -> new ArrayList<>()).add(step));
    return byCall;
  }
}
