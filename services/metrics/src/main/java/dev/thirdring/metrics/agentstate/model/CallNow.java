package dev.thirdring.metrics.agentstate.model;

import dev.thirdring.metrics.call.model.Call;
import dev.thirdring.metrics.call.model.Leg;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a call has an agent do at its end as far as it is known.
 *
 * @param doing absent: the call has let the agent go
 */
public record CallNow(String agent, Optional<Activity> doing, Instant since) {

  /** Of each agent that the call came to, by their last part in it. */
  public static List<CallNow> of(Call call) {
    Map<String, CallNow> latest = new TreeMap<>();
    call.legs().stream()
        .sorted(Comparator.comparing(Leg::answeredAt))
        .map(CallNow::after)
        .forEach(now -> latest.put(now.agent(), now));
    return List.copyOf(latest.values());
  }

  private static CallNow after(Leg leg) {
    if (leg.endedAt().isPresent()) {
      return new CallNow(leg.agent(), Optional.empty(), leg.endedAt().get().plus(leg.wrapUp()));
    }
    return leg.heldSince()
        .map(since -> new CallNow(leg.agent(), Optional.of(Activity.HOLDING), since))
        .orElseGet(() -> new CallNow(leg.agent(), Optional.of(Activity.TALKING), talksSince(leg)));
  }

  private static Instant talksSince(Leg leg) {
    return leg.holds().isEmpty() ? leg.answeredAt() : leg.holds().getLast().to();
  }
}
