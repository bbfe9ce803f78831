package dev.thirdring.metrics.telephony;

import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Made-up calls of a day in the order in which they happen; always the same ones. */
final class ManyCalls {
  private static final Instant DAY = Instant.parse("2024-02-28T17:00:00Z");
  private static final List<String> QUEUES = List.of("broadband", "billing", "mobile");
  private static final List<String> TIERS = List.of("vip", "premium", "standard");
  private final Random random = new Random(17);
  private final List<CallStep> steps = new ArrayList<>();

  /** Eight steps a call. */
  static List<CallStep> of(int calls) {
    ManyCalls many = new ManyCalls();
    for (int call = 0; call < calls; call++) {
      many.call(call, DAY.plus(Duration.ofDays(1).multipliedBy(call).dividedBy(calls)));
    }
    return many.steps.stream().sorted(Comparator.comparing(CallStep::at)).toList();
  }

  private void call(int call, Instant arrived) {
    String queue = QUEUES.get(random.nextInt(QUEUES.size()));
    String agent = "agent" + random.nextInt(40);
    Instant at = arrived;
    add(call, StepKind.ARRIVED, at, null, null);
    at = later(at, 3000);
    add(call, StepKind.QUEUED, at, queue, null);
    at = later(at, 60_000);
    if (random.nextInt(10) == 0) {
      for (int ring = 0; ring < 5; ring++) {
        add(call, StepKind.RINGING, at, null, "agent" + random.nextInt(40));
        at = later(at, 20_000);
      }
      add(call, StepKind.ABANDONED, at, null, null);
      return;
    }
    add(call, StepKind.RINGING, at, null, agent);
    at = later(at, 9000);
    add(call, StepKind.ANSWERED, at, null, agent);
    at = later(at, 200_000);
    add(call, StepKind.HELD, at, null, agent);
    at = later(at, 60_000);
    add(call, StepKind.RETRIEVED, at, null, agent);
    at = later(at, 300_000);
    add(call, StepKind.ENDED, at, null, null);
    add(call, StepKind.WRAPPED_UP, later(at, 90_000), null, agent);
  }

  private Instant later(Instant at, int millis) {
    return at.plusMillis(random.nextInt(millis));
  }

  private void add(int call, StepKind kind, Instant at, String queue, String agent) {
    steps.add(
        new CallStep(
            "call-" + call,
            String.valueOf(steps.size()),
            kind,
            at,
            kind == StepKind.ARRIVED ? Optional.of("10086") : Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(queue),
            Optional.ofNullable(agent),
            kind == StepKind.ANSWERED ? Optional.of(2) : Optional.empty(),
            false,
            Optional.of(TIERS.get(call % TIERS.size())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
