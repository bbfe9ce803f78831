package dev.thirdring.metrics.figure.model;

import static dev.thirdring.metrics.figure.model.Tally.COMPLAINTS;
import static dev.thirdring.metrics.figure.model.Tally.COMPLAINTS_ON_THE_SPOT;
import static dev.thirdring.metrics.figure.model.Tally.COMPLAINTS_REOPENED;
import static dev.thirdring.metrics.figure.model.Tally.SMS_CONCLUDED;
import static dev.thirdring.metrics.figure.model.Tally.SMS_DELIVERED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M1")
class ReckoningTest {
  private static final Targets NONE = new Targets(Map.of());

  @Test
  void addsBeforeItDivides() {
    // 1 of 1 and 0 of 3: together 1 of 4, not the mean of 100 % and 0 %.
    List<Counted> counted =
        List.of(
            new Counted(COMPLAINTS, "a", null, 1),
            new Counted(COMPLAINTS_ON_THE_SPOT, "a", null, 1),
            new Counted(COMPLAINTS, "b", null, 3));
    Figure share = Figure.share("share", "率", "Share", COMPLAINTS_ON_THE_SPOT, COMPLAINTS);
    FigureValue value = reckon(counted, share).getFirst();
    assertEquals(1, value.numerator());
    assertEquals(Optional.of(4L), value.denominator());
    assertEquals(Optional.of(new BigDecimal("25.00")), value.value());
  }

  @Test
  void takesOffWhatADenominatorLeavesOut() {
    List<Counted> counted =
        List.of(
            new Counted(COMPLAINTS, null, null, 10),
            new Counted(COMPLAINTS_REOPENED, null, null, 2),
            new Counted(COMPLAINTS_ON_THE_SPOT, null, null, 4));
    Figure plain = Figure.share("share", "率", "Share", COMPLAINTS_ON_THE_SPOT, COMPLAINTS);
    Figure less =
        new Figure(
            "less",
            "default",
            plain.name(),
            plain.numerator(),
            Optional.of(Sum.of(COMPLAINTS).less(COMPLAINTS_REOPENED)),
            Unit.PERCENT,
            Label.NONE,
            false,
            Optional.empty());
    assertEquals(Optional.of(new BigDecimal("50.00")), reckon(counted, less).getFirst().value());
    assertEquals(
        "complaints settled at first contact, never assigned"
            + " ÷ (complaints − complaints reopened for the first time) × 100",
        less.formula().en());
  }

  @Test
  void tellsLabelsApartAndNamesTheUnlabelled() {
    List<Counted> counted =
        List.of(
            new Counted(SMS_CONCLUDED, "registered", null, 3),
            new Counted(SMS_DELIVERED, "registered", null, 2),
            new Counted(SMS_CONCLUDED, null, null, 1));
    Figure each =
        Figure.share("sms", "率", "Sms", SMS_DELIVERED, SMS_CONCLUDED).each(Label.TEMPLATE);
    List<FigureValue> values = reckon(counted, each);
    assertEquals(
        List.of("none 0/1", "registered 2/3"),
        values.stream()
            .map(v -> v.variant() + " " + v.numerator() + "/" + v.denominator().orElseThrow())
            .toList());
  }

  @Test
  void aTiersOwnTargetHoldsForTheTierOnly() {
    Targets targets =
        new Targets(
            Map.of(
                new Targets.Key("share", "default", "vip"),
                new Target(new BigDecimal("95"), null)));
    Figure share = Figure.share("share", "率", "Share", COMPLAINTS_ON_THE_SPOT, COMPLAINTS);
    assertEquals(Optional.empty(), targets.of(share, Optional.empty(), null));
    assertEquals(Optional.empty(), targets.of(share, Optional.of(By.TIER), "standard"));
    assertEquals(Optional.empty(), targets.of(share, Optional.of(By.CHANNEL), "vip"));
    assertEquals(
        new BigDecimal("95"),
        targets.of(share, Optional.of(By.TIER), "vip").orElseThrow().atLeast());
  }

  @Test
  void everyFigureHasItsOwnNameAndItsCompanion() {
    List<Figure> all = FigureTable.ALL;
    assertEquals(
        all.size(), all.stream().map(f -> f.code() + " " + f.variant()).distinct().count());
    all.stream()
        .flatMap(figure -> figure.shownWith().stream())
        .forEach(
            companion ->
                assertEquals(1, all.stream().filter(f -> f.code().equals(companion)).count()));
  }

  private static List<FigureValue> reckon(List<Counted> counted, Figure figure) {
    return new Reckoning(counted, NONE, Optional.empty()).of(List.of(figure));
  }
}
