package dev.thirdring.metrics.fairness.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.FigureTable;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Group;
import dev.thirdring.metrics.figure.model.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M9")
class SideBySideTest {
  private static final Yardstick SATISFACTION =
      new Yardstick(Yardstick.Aspect.SATISFACTION, "complaint_satisfaction", "own", true);
  private static final Yardstick WAIT =
      new Yardstick(Yardstick.Aspect.WAIT, "asa", "default", false);

  @Test
  void aGapThatTheTargetsPromiseIsFairAndALargerOneIsNot() {
    // 95 % and 85 % are promised: ten points less are fair, fifteen are not.
    List<FigureValue> values =
        List.of(
            value(SATISFACTION, "vip", 96, 100, atLeast("95")),
            value(SATISFACTION, "standard", 86, 100, atLeast("85")),
            value(SATISFACTION, "premium", 81, 100, atLeast("90")));
    Map<String, Optional<Boolean>> beyond = beyond(SATISFACTION, values);
    assertEquals(Optional.of(false), beyond.get("vip"));
    assertEquals(Optional.of(false), beyond.get("standard"));
    assertEquals(Optional.of(true), beyond.get("premium"));
  }

  @Test
  void aGroupThatWasPromisedMoreMayNotBeServedWorse() {
    List<FigureValue> values =
        List.of(
            value(SATISFACTION, "vip", 94, 100, atLeast("95")),
            value(SATISFACTION, "standard", 95, 100, atLeast("85")));
    assertEquals(Optional.of(true), beyond(SATISFACTION, values).get("vip"));
  }

  @Test
  void waitingLongerIsWorse() {
    List<FigureValue> values =
        List.of(
            value(WAIT, "vip", 2_000_000, 100, null),
            value(WAIT, "standard", 3_000_000, 100, null));
    SideBySide standard = SideBySide.of(WAIT, values, 30).getLast();
    assertEquals(Optional.of("vip"), standard.best());
    assertEquals(Optional.of(new BigDecimal("10.00")), standard.gap());
    assertEquals(Optional.of(true), standard.beyond());
  }

  @Test
  void fewCasesAreNoUnfairness() {
    List<FigureValue> values =
        List.of(
            value(WAIT, "vip", 0, 5, null),
            value(WAIT, "premium", 100_000, 100, null),
            value(WAIT, "standard", 900_000, 3, null));
    List<SideBySide> all = SideBySide.of(WAIT, values, 30);
    assertEquals(Optional.of("premium"), all.getFirst().best(), "five calls are no measure");
    assertEquals(Optional.empty(), all.getFirst().beyond());
    assertEquals(Optional.empty(), all.getLast().beyond());
  }

  private static Map<String, Optional<Boolean>> beyond(
      Yardstick yardstick, List<FigureValue> values) {
    return SideBySide.of(yardstick, values, 30).stream()
        .collect(Collectors.toMap(one -> one.value().group().orElseThrow(), SideBySide::beyond));
  }

  private static Target atLeast(String percent) {
    return new Target(new BigDecimal(percent), null);
  }

  private static FigureValue value(
      Yardstick yardstick, String group, long of, long all, Target target) {
    Figure figure =
        FigureTable.ALL.stream()
            .filter(
                one ->
                    one.code().equals(yardstick.code())
                        && one.variant().equals(yardstick.variant()))
            .findFirst()
            .orElseThrow();
    return new FigureValue(
        figure,
        figure.variant(),
        new Group(group, null),
        of,
        Optional.of(all),
        Optional.ofNullable(target),
        Optional.empty());
  }
}
