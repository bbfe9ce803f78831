package dev.thirdring.metrics.quality.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M6")
class SamplingTest {
  private static final Sampling JUNE =
      new Sampling(YearMonth.of(2026, 6), ZoneId.of("Asia/Shanghai"), 5);
  private static final Instant JULY = Instant.parse("2026-06-30T16:00:00Z");

  @Test
  void aMonthIsAsManyPartsAsCallsAreAsked() {
    assertEquals(1, JUNE.partOf(Instant.parse("2026-05-31T16:00:00Z")));
    assertEquals(1, JUNE.partOf(Instant.parse("2026-06-06T15:59:59Z")));
    assertEquals(2, JUNE.partOf(Instant.parse("2026-06-06T16:00:00Z")));
    assertEquals(5, JUNE.partOf(Instant.parse("2026-06-30T15:59:59Z")));
    assertEquals(0, JUNE.partsOver(Instant.parse("2026-06-06T15:59:59Z")));
    assertEquals(1, JUNE.partsOver(Instant.parse("2026-06-06T16:00:00Z")));
    assertEquals(5, JUNE.partsOver(JULY));
  }

  @Test
  void drawsOneOfEachPartWheneverItIsDrawn() {
    List<Candidate> calls = calls(300);
    List<Drawn> atOnce = JUNE.draw(calls, List.of(), JULY);
    assertEquals(List.of(1, 2, 3, 4, 5), atOnce.stream().map(Drawn::part).toList());
    assertEquals(List.of(1, 2, 3, 4, 5), atOnce.stream().map(Drawn::place).toList());

    List<Drawn> dayByDay = new ArrayList<>();
    for (Instant now = JUNE.from(); !now.isAfter(JULY); now = now.plus(Duration.ofDays(1))) {
      List<Candidate> soFar = new ArrayList<>(calls);
      Instant until = now;
      soFar.removeIf(call -> call.at().isAfter(until));
      Collections.shuffle(soFar, new Random(now.getEpochSecond()));
      dayByDay.addAll(JUNE.draw(soFar, dayByDay, now));
    }
    assertEquals(atOnce, dayByDay);
    assertEquals(List.of(), JUNE.draw(calls, dayByDay, JULY));
  }

  @Test
  void typesOfCallTakeTurns() {
    Map<String, Long> types =
        JUNE.draw(calls(300), List.of(), JULY).stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.call().callType().orElse("none"), Collectors.counting()));
    // one in ten is of the rare type, yet it is drawn; no type twice as often as another
    assertEquals(3, types.size());
    assertTrue(types.values().stream().allMatch(count -> count <= 2), types.toString());
  }

  @Test
  void partsWithoutCallsAreMadeUpForWhenTheMonthIsOver() {
    List<Candidate> first =
        calls(300).stream().filter(call -> JUNE.partOf(call.at()) == 1).toList();
    assertEquals(1, JUNE.draw(first, List.of(), Instant.parse("2026-06-29T00:00:00Z")).size());
    assertEquals(5, JUNE.draw(first, List.of(), JULY).size());
    assertEquals(2, JUNE.draw(first.subList(0, 2), List.of(), JULY).size());
  }

  private static List<Candidate> calls(int count) {
    Random random = new Random(7);
    List<Candidate> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Optional<String> type =
          i % 10 == 0
              ? Optional.of("fraud")
              : i % 2 == 0 ? Optional.of("billing") : Optional.empty();
      calls.add(
          new Candidate(
              "agent1",
              "c" + i,
              JUNE.from().plusSeconds((long) i * 30 * 86_400 / count + 60),
              type,
              Long.toHexString(random.nextLong())));
    }
    return calls;
  }
}
