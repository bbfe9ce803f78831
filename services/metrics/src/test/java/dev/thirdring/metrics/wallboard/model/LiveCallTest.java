package dev.thirdring.metrics.wallboard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.StepKind;
import dev.thirdring.metrics.wallboard.model.LiveCall.Doing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M5")
class LiveCallTest {
  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
  private final List<CallStep> steps = new ArrayList<>();

  @Test
  void nothingToldIsNoCall() {
    assertEquals(Optional.empty(), LiveCall.of("c", List.of()));
  }

  @Test
  void whoOverflowsToAnotherQueueAndRingsThereGoesOnWaiting() {
    tell(StepKind.ARRIVED, 0);
    is(Doing.IN_MENU, "", 0);
    tell(StepKind.QUEUED, 5, "broadband", null);
    is(Doing.WAITING, "broadband", 5);
    tell(StepKind.QUEUED, 65, "billing", null);
    is(Doing.WAITING, "billing", 5);
    tell(StepKind.RINGING, 70, null, "agent1");
    is(Doing.WAITING, "billing", 5);
    tell(StepKind.ANSWERED, 75, null, "agent1");
    is(Doing.TALKING, "billing", 75);
    tell(StepKind.HELD, 80);
    is(Doing.TALKING, "billing", 75);
    tell(StepKind.ENDED, 90);
    tell(StepKind.WRAPPED_UP, 99);
    assertEquals(Optional.empty(), LiveCall.of("c", steps));
  }

  @Test
  void whoIsPutIntoAQueueAfterATransferWaitsFromThen() {
    tell(StepKind.QUEUED, 0, "broadband", null);
    tell(StepKind.ANSWERED, 10, null, "agent1");
    tell(StepKind.TRANSFERRED, 100, null, "agent1");
    tell(StepKind.QUEUED, 101, "billing", null);
    is(Doing.WAITING, "billing", 101);
    tell(StepKind.ANSWERED, 120, null, "agent2");
    tell(StepKind.ENDED, 121, null, "agent1");
    is(Doing.TALKING, "billing", 120);
    tell(StepKind.ENDED, 200, null, "agent2");
    assertEquals(Optional.empty(), LiveCall.of("c", steps));
  }

  @Test
  void whateverEndsAWaitEndsTheCall() {
    for (StepKind end :
        List.of(
            StepKind.ABANDONED, StepKind.REFUSED, StepKind.DISCONNECTED, StepKind.SENT_ELSEWHERE)) {
      steps.clear();
      tell(StepKind.QUEUED, 0, "broadband", null);
      tell(end, 9);
      assertEquals(Optional.empty(), LiveCall.of("c", steps), end.name());
    }
  }

  @Test
  void theOrderInWhichStepsBecomeKnownDoesNotMatter() {
    tell(StepKind.ARRIVED, 0);
    tell(StepKind.QUEUED, 5, "broadband", null);
    tell(StepKind.RINGING, 9, null, "agent1");
    tell(StepKind.QUEUED, 30, "billing", null);
    Optional<LiveCall> inOrder = LiveCall.of("c", steps);
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(steps, new Random(seed));
      assertEquals(inOrder, LiveCall.of("c", steps));
    }
  }

  @Test
  void waitsOfQueuesAddUp() {
    Waiting both =
        new Waiting(2, Duration.ofMillis(9_999), Duration.ofMillis(12_000))
            .plus(new Waiting(1, Duration.ofSeconds(30), Duration.ofSeconds(30)));
    assertEquals(3, both.calls());
    assertEquals(30, both.longestSeconds());
    assertEquals(new BigDecimal("14.0"), both.averageSeconds());
    assertEquals(new BigDecimal("0.0"), Waiting.NONE.averageSeconds());
    assertEquals(9, new Waiting(1, Duration.ofMillis(9_999), Duration.ZERO).longestSeconds());
  }

  private void is(Doing doing, String queue, int since) {
    assertEquals(
        Optional.of(
            new LiveCall(
                "c",
                doing,
                Optional.of(queue).filter(name -> !name.isEmpty()),
                NINE.plusSeconds(since))),
        LiveCall.of("c", steps));
  }

  private void tell(StepKind kind, int second) {
    tell(kind, second, null, null);
  }

  private void tell(StepKind kind, int second, String queue, String agent) {
    steps.add(
        new CallStep(
            "c",
            kind + "-" + second,
            kind,
            NINE.plusSeconds(second),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(queue),
            Optional.ofNullable(agent),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
