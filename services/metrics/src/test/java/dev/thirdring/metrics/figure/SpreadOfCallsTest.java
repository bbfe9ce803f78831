package dev.thirdring.metrics.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.FigureTable;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Group;
import dev.thirdring.metrics.figure.model.Percentiles;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M1")
class SpreadOfCallsTest {
  @Test
  void percentilesAreReadFromCountsWithoutLoss() {
    // a hundred calls that waited 1, 2, … 100 s
    List<Lengths> lengths =
        IntStream.rangeClosed(1, 100)
            .mapToObj(second -> new Lengths("CALLS_ANSWERED_AFTER", Group.ALL, 2 * second, 1))
            .toList();
    assertEquals(
        Optional.of(percentiles("50.0", "80.0", "90.0", "95.0", "99.0")),
        shown(new SpreadOfCalls(lengths)));
  }

  @Test
  void countsOfTwoPeriodsAddUp() {
    List<Lengths> lengths =
        List.of(
            new Lengths("CALLS_ANSWERED_AFTER", Group.ALL, 0, 50),
            new Lengths("CALLS_ANSWERED_AFTER", Group.ALL, 39, 30),
            new Lengths("CALLS_ANSWERED_AFTER", Group.ALL, 39, 10),
            new Lengths("CALLS_ANSWERED_AFTER", Group.ALL, 14400, 10));
    assertEquals(
        Optional.of(percentiles("0.0", "19.5", "19.5", "7200.0", "7200.0")),
        shown(new SpreadOfCalls(lengths)));
  }

  @Test
  void withoutCallsThereAreNone() {
    assertEquals(
        Optional.empty(),
        shown(
            new SpreadOfCalls(
                List.of(new Lengths("CALLS_ANSWERED_AFTER", new Group("other", null), 2, 1)))));
  }

  private static Optional<Percentiles> shown(SpreadOfCalls spread) {
    Figure asa =
        FigureTable.ALL.stream()
            .filter(figure -> figure.code().equals("asa") && figure.variant().equals("default"))
            .findFirst()
            .orElseThrow();
    return spread
        .shownWith(
            new FigureValue(
                asa, "default", Group.ALL, 0, Optional.of(1L), Optional.empty(), Optional.empty()))
        .percentiles();
  }

  private static Percentiles percentiles(
      String p50, String p80, String p90, String p95, String p99) {
    return new Percentiles(
        new BigDecimal(p50),
        new BigDecimal(p80),
        new BigDecimal(p90),
        new BigDecimal(p95),
        new BigDecimal(p99));
  }
}
