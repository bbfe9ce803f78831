package dev.thirdring.metrics.agentstate.model;

import static dev.thirdring.metrics.agentstate.model.AgentStepKind.LOGGED_IN;
import static dev.thirdring.metrics.agentstate.model.AgentStepKind.LOGGED_OUT;
import static dev.thirdring.metrics.agentstate.model.AgentStepKind.NOT_READY;
import static dev.thirdring.metrics.agentstate.model.AgentStepKind.READY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M1")
class AgentReckoningTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Span WHOLE = new Span(at("00:00"), at("00:00").plus(Duration.ofDays(2)));

  private int told;

  @Test
  void timeIsCutAtQuarters() {
    Map<AgentCell, Long> sums =
        reckoned(step(LOGGED_IN, "09:10"), step(READY, "09:10"), step(LOGGED_OUT, "09:40"))
            .within(WHOLE);
    assertEquals(
        Map.of(
            new AgentCell(at("09:00"), AgentTally.LOGGED_IN, ""), minutes(5),
            new AgentCell(at("09:00"), AgentTally.IDLE, ""), minutes(5),
            new AgentCell(at("09:15"), AgentTally.LOGGED_IN, ""), minutes(15),
            new AgentCell(at("09:15"), AgentTally.IDLE, ""), minutes(15),
            new AgentCell(at("09:30"), AgentTally.LOGGED_IN, ""), minutes(10),
            new AgentCell(at("09:30"), AgentTally.IDLE, ""), minutes(10)),
        sums);
  }

  @Test
  void whoNeverLogsOutIsCountedUntilTheLastThatWasSeen() {
    AgentStep in = step(LOGGED_IN, "09:00");
    AgentStep ready = step(READY, "09:05");
    assertEquals("LOGGED_IN 5, NOT_READY 5", words(reckoned(in, ready)));
    assertEquals(
        "IDLE 20, LOGGED_IN 35, NOT_READY 5, TALKING 10",
        words(
            new AgentReckoning(
                List.of(in, ready), List.of(call(Activity.TALKING, "09:25", "09:35")), List.of())));
  }

  @Test
  void aLoginThoughNobodyLoggedOutEndsTheTimeBeforeWhereItWasLastSeen() {
    assertEquals(
        "IDLE 20, LOGGED_IN 30, NOT_READY 5, TALKING 5",
        words(
            new AgentReckoning(
                List.of(
                    step(LOGGED_IN, "09:00"),
                    step(READY, "09:00"),
                    step(LOGGED_IN, "11:00"),
                    step(READY, "11:05"),
                    step(LOGGED_OUT, "11:20")),
                List.of(call(Activity.TALKING, "09:05", "09:10")),
                List.of())));
  }

  @Test
  void aLostStepIsNotGuessedAndWhatFollowsTellsThatTheAgentWasThere() {
    assertEquals(
        "IDLE 60, LOGGED_IN 60", words(reckoned(step(READY, "09:00"), step(LOGGED_OUT, "10:00"))));
    assertEquals("", words(reckoned(step(LOGGED_OUT, "10:00"))));
  }

  @Test
  void whatWasToldLongAgoIsNotBelieved() {
    assertEquals(
        "IDLE 720, LOGGED_IN 720",
        words(reckoned(step(READY, "06:00"), step(LOGGED_OUT, "18:00"))));
    assertEquals("", words(reckoned(step(READY, "06:00"), step(LOGGED_OUT, "18:01"))));
  }

  @Test
  void aCallGoesOnThoughTheAgentPressedNotReadyAndRingingIsNeither() {
    assertEquals(
        "HOLDING 2, IDLE 9, LOGGED_IN 30, NOT_READY 10, RINGING 1, TALKING 5, WRAPPING_UP 3",
        words(
            new AgentReckoning(
                List.of(
                    step(LOGGED_IN, "09:00"),
                    step(READY, "09:00"),
                    step(NOT_READY, "09:15"),
                    step(LOGGED_OUT, "09:30")),
                List.of(
                    call(Activity.RINGING, "09:09", "09:10"),
                    call(Activity.TALKING, "09:10", "09:13"),
                    call(Activity.HOLDING, "09:13", "09:15"),
                    call(Activity.TALKING, "09:15", "09:17"),
                    call(Activity.WRAPPING_UP, "09:17", "09:20")),
                List.of())));
  }

  @Test
  void twoCallsAtOnceAreOneAgentsTimeOnce() {
    assertEquals(
        "HOLDING 5, LOGGED_IN 20, TALKING 15",
        words(
            new AgentReckoning(
                List.of(step(READY, "09:00"), step(LOGGED_OUT, "09:20")),
                List.of(
                    call(Activity.TALKING, "09:00", "09:10"),
                    call(Activity.HOLDING, "09:05", "09:20"),
                    call(Activity.TALKING, "09:15", "09:20")),
                List.of())));
  }

  @Test
  void timeOnCallsOfWhomNoLoginIsKnownIsNoTimeLoggedIn() {
    assertEquals(
        "",
        words(
            new AgentReckoning(
                List.of(), List.of(call(Activity.TALKING, "09:00", "09:10")), List.of())));
  }

  @Test
  void aTelephoneThatTellsOfCallsItselfIsBelieved() {
    assertEquals(
        "IDLE 5, LOGGED_IN 20, RINGING 1, TALKING 10, WRAPPING_UP 4",
        words(
            reckoned(
                step(READY, "09:00"),
                step(AgentStepKind.RINGING, "09:05"),
                step(AgentStepKind.TALKING, "09:06"),
                step(AgentStepKind.WRAPPING_UP, "09:16"),
                step(LOGGED_OUT, "09:20"))));
  }

  @Test
  void aShiftWithoutItsExceptionsIsHeldAgainstWhatTheAgentDid() {
    PlannedShift shift =
        new PlannedShift(
            DAY,
            new Span(at("09:00"), at("12:00")),
            List.of(new Span(at("10:00"), at("10:30"))),
            List.of(new Span(at("11:00"), at("11:30"))));
    assertEquals(
        "IDLE 130, LOGGED_IN 130, OFF_SCHEDULE 80, PRESENT 100, SCHEDULED 120, WORKED_IN_SHIFT 100",
        words(
            new AgentReckoning(
                List.of(step(READY, "09:20"), step(LOGGED_OUT, "11:30")),
                List.of(),
                List.of(shift))));
  }

  @Test
  @Tag("M8")
  void atEveryMomentLoggedInExactlyOneThingHolds() {
    for (int seed = 0; seed < 40; seed++) {
      RandomDay day = new RandomDay(seed);
      Map<String, Long> sums = sums(new AgentReckoning(day.steps, day.calls, List.of()));
      long loggedIn = sums.getOrDefault("LOGGED_IN", 0L);
      long parts = sums.values().stream().mapToLong(Long::longValue).sum() - loggedIn;
      assertEquals(loggedIn, parts, "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  @Tag("M8")
  void toldOneByOneInAnyOrderItComesToTheSame(int seed) {
    RandomDay day = new RandomDay(seed);
    Map<AgentCell, Long> kept = new HashMap<>();
    List<Object> facts = new ArrayList<>();
    facts.addAll(day.steps);
    facts.addAll(day.calls);
    Collections.shuffle(facts, new Random(seed));
    List<AgentStep> steps = new ArrayList<>();
    List<CallSpan> calls = new ArrayList<>();
    for (Object fact : facts) {
      Span window;
      if (fact instanceof AgentStep step) {
        steps.add(step);
        steps.add(step);
        window = AgentReckoning.reach(new Span(step.at(), step.at())).inQuarters();
      } else {
        CallSpan call = (CallSpan) fact;
        calls.add(call);
        window = AgentReckoning.reachOfCalls(call.span()).inQuarters();
      }
      kept.keySet()
          .removeIf(
              cell ->
                  !cell.quarter().isBefore(window.from()) && cell.quarter().isBefore(window.to()));
      kept.putAll(new AgentReckoning(steps, calls, List.of()).within(window));
    }
    assertEquals(new AgentReckoning(day.steps, day.calls, List.of()).within(WHOLE), kept);
  }

  /** A day of one agent that makes little sense, as days with lost steps do. */
  private final class RandomDay {
    private final List<AgentStep> steps = new ArrayList<>();
    private final List<CallSpan> calls = new ArrayList<>();

    RandomDay(int seed) {
      Random random = new Random(seed);
      AgentStepKind[] kinds = AgentStepKind.values();
      for (int number = 0; number < 14; number++) {
        Instant at = at("12:00").plusMillis(random.nextInt((int) Duration.ofHours(14).toMillis()));
        steps.add(
            new AgentStep(
                "agent1",
                String.valueOf(number),
                kinds[random.nextInt(kinds.length)],
                at,
                Optional.of("r" + random.nextInt(2)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
      }
      for (int number = 0; number < 12; number++) {
        Instant from = at("13:00").plusSeconds(random.nextInt(12 * 3600));
        calls.add(
            new CallSpan(
                "agent1",
                Activity.values()[random.nextInt(4)],
                from,
                from.plusSeconds(random.nextInt(1800))));
      }
    }
  }

  private static String words(AgentReckoning reckoning) {
    List<String> words = new ArrayList<>();
    sums(reckoning).forEach((tally, amount) -> words.add(tally + " " + amount / 60_000));
    return String.join(", ", words);
  }

  private static Map<String, Long> sums(AgentReckoning reckoning) {
    Map<String, Long> sums = new TreeMap<>();
    reckoning
        .within(WHOLE)
        .forEach((cell, amount) -> sums.merge(cell.tally().name(), amount, Long::sum));
    return sums;
  }

  private static AgentReckoning reckoned(AgentStep... steps) {
    return new AgentReckoning(List.of(steps), List.of(), List.of());
  }

  private AgentStep step(AgentStepKind kind, String at) {
    return new AgentStep(
        "agent1",
        String.valueOf(++told),
        kind,
        at(at),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static CallSpan call(Activity activity, String from, String to) {
    return new CallSpan("agent1", activity, at(from), at(to));
  }

  private static Instant at(String time) {
    return WorkedAgents.time(DAY, time);
  }

  private static long minutes(int count) {
    return Duration.ofMinutes(count).toMillis();
  }
}
