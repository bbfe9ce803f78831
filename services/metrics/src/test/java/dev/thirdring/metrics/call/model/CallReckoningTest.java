package dev.thirdring.metrics.call.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M1")
@Tag("M8")
class CallReckoningTest {
  private static final Instant DAY_BEGINS = Instant.parse("2026-11-19T16:00:00Z");
  private static final List<CallStep> DAY = WorkedCalls.on(LocalDate.of(2026, 11, 20));

  @Test
  void nothingIsKnownOfACallWithoutSteps() {
    assertTrue(CallReckoning.of(List.of()).isEmpty());
  }

  @Test
  void aTransferredCallIsOneCallOfTwoAgentsEachWithTheirOwnTime() {
    Call call = call("waits 20 s");
    assertEquals(Outcome.BY_AGENT, call.outcome());
    assertEquals(Duration.ofSeconds(20), call.waited());
    assertEquals(
        List.of(
            new Leg(
                "agent1",
                Optional.of("broadband"),
                at("01:10:20"),
                Optional.of(at("01:14:20")),
                List.of(new Leg.Hold(at("01:12:00"), at("01:12:45"))),
                Optional.empty(),
                Duration.ofSeconds(240),
                Duration.ofSeconds(45),
                Duration.ofSeconds(20),
                Leg.Handover.ANNOUNCED),
            new Leg(
                "agent2",
                Optional.of("broadband"),
                at("01:14:20"),
                Optional.of(at("01:17:20")),
                List.of(),
                Optional.empty(),
                Duration.ofSeconds(180),
                Duration.ZERO,
                Duration.ofSeconds(30),
                Leg.Handover.NONE)),
        call.legs());
  }

  private static Instant at(String utc) {
    return Instant.parse("2026-11-20T" + utc + "Z");
  }

  @Test
  void aCallThatOverflowsToAnotherQueueWaitsOnceAndStaysTwice() {
    Call call = call("25 s in one queue");
    assertEquals(Duration.ofSeconds(65), call.waited());
    assertEquals(Optional.of("broadband"), call.queued());
    assertEquals(
        List.of(Duration.ofSeconds(25), Duration.ofSeconds(40)),
        call.segments().stream().map(Segment::stay).toList());
    assertEquals(1, call.ringsUnanswered());
  }

  @Test
  void aCallThatComesToAQueueOnlyAfterItsAnswerDidNotWaitForIt() {
    Instant at = Instant.parse("2026-11-20T02:00:00Z");
    Call call =
        CallReckoning.of(
                List.of(
                    step("1", StepKind.RINGING, at, null, "agent1"),
                    step("2", StepKind.ANSWERED, at.plusSeconds(3), null, "agent1"),
                    step("3", StepKind.TRANSFERRED, at.plusSeconds(300), null, "agent1"),
                    step("4", StepKind.QUEUED, at.plusSeconds(300), "billing", null),
                    step("5", StepKind.ANSWERED, at.plusSeconds(360), null, "agent2")))
            .orElseThrow();
    assertEquals(Duration.ZERO, call.untilAnswered());
    assertEquals(Duration.ofSeconds(60), call.waited());
  }

  @Test
  void aCallThatLeavesAQueueForAnotherWasNotSentElsewhere() {
    Instant at = Instant.parse("2026-11-20T02:00:00Z");
    List<CallStep> steps =
        List.of(
            step("1", StepKind.QUEUED, at, "broadband", null),
            step("2", StepKind.SENT_ELSEWHERE, at.plusSeconds(60), "broadband", null),
            step("3", StepKind.QUEUED, at.plusSeconds(61), "overflow", null),
            step("4", StepKind.ABANDONED, at.plusSeconds(81), "overflow", null));
    Call call = CallReckoning.of(steps).orElseThrow();
    assertEquals(Outcome.ABANDONED, call.outcome());
    assertEquals(Duration.ofSeconds(81), call.waited());
    assertEquals(
        List.of(Duration.ofSeconds(60), Duration.ofSeconds(20)),
        call.segments().stream().map(Segment::stay).toList());
    assertEquals(
        Outcome.SENT_ELSEWHERE, CallReckoning.of(steps.subList(0, 2)).orElseThrow().outcome());
  }

  private static CallStep step(String id, StepKind kind, Instant at, String queue, String agent) {
    return new CallStep(
        "transferred into a queue",
        id,
        kind,
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(queue),
        Optional.ofNullable(agent),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  @Tag("M1")
  void whatOneSourceCannotTellAnotherMayInAnyOrder() {
    List<CallStep> all = of("waits 10 s");
    List<CallStep> steps = new ArrayList<>();
    for (int index = 0; index < all.size(); index++) {
      steps.add(
          by(
              all.get(index),
              index == 1 ? Set.of(Untold.HOLD) : Set.of(Untold.HOLD, Untold.WRAP_UP)));
    }
    assertEquals(Set.of(Untold.HOLD), CallReckoning.of(steps).orElseThrow().untold());
    assertEquals(Set.of(Untold.HOLD), CallReckoning.of(steps.reversed()).orElseThrow().untold());
    assertEquals(Set.of(), CallReckoning.of(all).orElseThrow().untold());
    assertEquals(Set.of(Untold.values()), Untold.read(Untold.write(Set.of(Untold.values()))));
  }

  private static CallStep by(CallStep step, Set<Untold> untold) {
    return new CallStep(
        step.callId(),
        step.stepId(),
        step.kind(),
        step.at(),
        step.line(),
        step.callType(),
        step.queue(),
        step.agent(),
        step.rings(),
        step.announced(),
        step.tier(),
        step.centre(),
        step.caller(),
        step.matter(),
        untold);
  }

  @ParameterizedTest
  @CsvSource({
    "all lines busy, REFUSED, false",
    "hangs up in the menu, LEFT_IN_MENU, false",
    "gives up after 4 s, ABANDONED, true",
    "served by the machine, BY_MACHINE, false",
    "lost by the system, DISCONNECTED, true",
    "overflows after 60 s, SENT_ELSEWHERE, true",
    "never queued, BY_AGENT, true"
  })
  void waysToEndAreKeptApart(String which, Outcome outcome, boolean received) {
    Call call = call(which);
    assertEquals(outcome, call.outcome());
    assertEquals(received, call.received());
  }

  @Test
  void aCallThatGoesOnIsOpenAndGuessesNothing() {
    Call call = CallReckoning.of(of("waits 10 s").stream().limit(3).toList()).orElseThrow();
    assertEquals(Outcome.BY_AGENT, call.outcome());
    assertEquals(Duration.ZERO, call.legs().getFirst().talk());
    Call waiting = CallReckoning.of(of("waits 10 s").stream().limit(2).toList()).orElseThrow();
    assertEquals(Outcome.OPEN, waiting.outcome());
    assertEquals(Duration.ZERO, waiting.waited());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anyOrderRepetitionAndSplitAddUpToTheSameSums(long seed) {
    Random random = new Random(seed);
    List<CallStep> told = new ArrayList<>(DAY);
    told.addAll(DAY.subList(0, DAY.size() / 2));
    Collections.shuffle(told, random);

    CallSums sums = new CallSums();
    List<CallStep> known = new ArrayList<>();
    for (CallStep step : told) {
      calls(known).forEach(sums::takeOff);
      known.add(step);
      calls(known).forEach(sums::add);
    }
    CallSums whole = new CallSums();
    calls(DAY).forEach(whole::add);
    assertEquals(amounts(whole), amounts(sums));
    assertEquals(whole.waits(), sums.waits());
  }

  private static Map<Cell, List<Long>> amounts(CallSums sums) {
    Map<Cell, List<Long>> lists = new HashMap<>();
    sums.amounts().forEach((cell, of) -> lists.put(cell, Arrays.stream(of).boxed().toList()));
    return lists;
  }

  @Test
  void aCallBelongsToItsArrivalItsAnswerAndItsEnd() {
    Call late = CallReckoning.of(of("arrives before midnight")).orElseThrow();
    assertEquals(
        DAY_BEGINS.plus(Duration.ofHours(24).minusSeconds(10)),
        Basis.ARRIVAL.of(late).orElseThrow());
    assertEquals(
        DAY_BEGINS.plus(Duration.ofHours(24).plusSeconds(5)), Basis.ANSWER.of(late).orElseThrow());
    assertEquals(
        DAY_BEGINS.plus(Duration.ofHours(24).plusSeconds(65)), Basis.END.of(late).orElseThrow());
    Call gaveUp = CallReckoning.of(of("gives up after 50 s")).orElseThrow();
    assertEquals(Basis.END.of(gaveUp), Basis.ANSWER.of(gaveUp), "nobody answered: where it ended");
    Call open = CallReckoning.of(of("waits 10 s").stream().limit(2).toList()).orElseThrow();
    assertEquals(Optional.empty(), Basis.ANSWER.of(open));
    assertEquals(Optional.empty(), Basis.END.of(open));
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0",
    "PT0.001S, 1",
    "PT19.999S, 39",
    "PT20S, 40",
    "PT20.001S, 41",
    "P1D, 14400"
  })
  void aWaitOfExactlyTheLimitCanBeToldApart(Duration wait, int halfSecond) {
    assertEquals(halfSecond, Waits.halfSecond(wait));
  }

  @Test
  void aCallBelongsToTheQuarterOfItsArrival() {
    assertEquals(
        Instant.parse("2026-11-20T01:15:00Z"),
        CallSums.quarterOf(Instant.parse("2026-11-20T01:29:59.999Z")));
    assertEquals(
        Instant.parse("2026-11-20T01:30:00Z"),
        CallSums.quarterOf(Instant.parse("2026-11-20T01:30:00Z")));
  }

  private static List<Call> calls(List<CallStep> steps) {
    return steps.stream().collect(Collectors.groupingBy(CallStep::callId)).values().stream()
        .map(one -> CallReckoning.of(one).orElseThrow())
        .toList();
  }

  private static List<CallStep> of(String which) {
    return DAY.stream().filter(step -> step.callId().contains(which)).toList();
  }

  private static Call call(String which) {
    return CallReckoning.of(of(which)).orElseThrow();
  }
}
