package dev.thirdring.metrics.figure.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M1")
class FigureValueTest {
  private static final Figure SHARE =
      SomeFigures.share(Tally.COMPLAINTS_ON_THE_SPOT, Tally.COMPLAINTS);
  private static final Figure COUNT = SomeFigures.count(Tally.COMPLAINTS);

  @Test
  void isAbsentWhereThereIsNothingToDivideBy() {
    FigureValue nothing = value(SHARE, 0, Optional.of(0L), atLeast("80"));
    assertEquals(Optional.empty(), nothing.value());
    assertEquals(Optional.empty(), nothing.withinTarget());
  }

  @Test
  void aCountOfNothingIsZero() {
    assertEquals(Optional.of(new BigDecimal("0")), value(COUNT, 0, Optional.empty(), null).value());
  }

  @Test
  void isRoundedOnceToTwoDecimals() {
    assertEquals(
        Optional.of(new BigDecimal("66.67")), value(SHARE, 2, Optional.of(3L), null).value());
    assertEquals(
        Optional.of(new BigDecimal("0.01")), value(SHARE, 1, Optional.of(20000L), null).value());
  }

  @Test
  void isComparedWithItsTargetBeforeItIsRounded() {
    FigureValue almost = value(SHARE, 95996, Optional.of(100000L), atLeast("96"));
    assertEquals(Optional.of(new BigDecimal("96.00")), almost.value());
    assertEquals(Optional.of(false), almost.withinTarget());
    assertEquals(
        Optional.of(true), value(SHARE, 96, Optional.of(100L), atLeast("96")).withinTarget());
  }

  @Test
  void mayHaveALimitAbove() {
    Target atMost = new Target(null, new BigDecimal("5"));
    assertEquals(Optional.of(true), value(COUNT, 5, Optional.empty(), atMost).withinTarget());
    assertEquals(Optional.of(false), value(COUNT, 6, Optional.empty(), atMost).withinTarget());
  }

  private static Target atLeast(String percent) {
    return new Target(new BigDecimal(percent), null);
  }

  private static FigureValue value(Figure figure, long of, Optional<Long> all, Target target) {
    return new FigureValue(
        figure, "default", Group.ALL, of, all, Optional.ofNullable(target), Optional.empty());
  }
}
