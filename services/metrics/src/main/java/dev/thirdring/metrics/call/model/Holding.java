package dev.thirdring.metrics.call.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long an agent let the caller wait on the line; a hold that goes on has no length yet. */
record Holding(List<Leg.Hold> over, Optional<Instant> since) {

  static Holding of(List<CallStep> after, String agent, Optional<Instant> until) {
    List<Leg.Hold> over = new ArrayList<>();
    Optional<Instant> since = Optional.empty();
    for (CallStep step : after) {
      if (until.isPresent() && step.at().isAfter(until.get())) {
        break;
      }
      boolean own = step.agent().map(agent::equals).orElse(true);
      if (own && step.is(StepKind.HELD) && since.isEmpty()) {
        since = Optional.of(step.at());
      } else if (own && step.is(StepKind.RETRIEVED) && since.isPresent()) {
        over.add(new Leg.Hold(since.get(), step.at()));
        since = Optional.empty();
      }
    }
    if (since.isPresent() && until.isPresent()) {
      over.add(new Leg.Hold(since.get(), until.get()));
      since = Optional.empty();
    }
    return new Holding(over, since);
  }

  Duration length() {
    return over.stream().map(Leg.Hold::length).reduce(Duration.ZERO, Duration::plus);
  }
}
