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
            new Counted(COMPLAINTS, "a", Group.ALL, 1),
            new Counted(COMPLAINTS_ON_THE_SPOT, "a", Group.ALL, 1),
            new Counted(COMPLAINTS, "b", Group.ALL, 3));
    Figure share = SomeFigures.share(COMPLAINTS_ON_THE_SPOT, COMPLAINTS);
    FigureValue value = reckon(counted, share).getFirst();
    assertEquals(1, value.numerator());
    assertEquals(Optional.of(4L), value.denominator());
    assertEquals(Optional.of(new BigDecimal("25.00")), value.value());
  }

  @Test
  void takesOffWhatADenominatorLeavesOut() {
    List<Counted> counted =
        List.of(
            new Counted(COMPLAINTS, null, Group.ALL, 10),
            new Counted(COMPLAINTS_REOPENED, null, Group.ALL, 2),
            new Counted(COMPLAINTS_ON_THE_SPOT, null, Group.ALL, 4));
    Figure less =
        SomeFigures.of(
            "less",
            Sum.of(COMPLAINTS_ON_THE_SPOT),
            Optional.of(Sum.of(COMPLAINTS).less(COMPLAINTS_REOPENED)),
            Unit.PERCENT,
            Label.NONE);
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
            new Counted(SMS_CONCLUDED, "registered", Group.ALL, 3),
            new Counted(SMS_DELIVERED, "registered", Group.ALL, 2),
            new Counted(SMS_CONCLUDED, null, Group.ALL, 1));
    Figure each =
        SomeFigures.of(
            "sms",
            Sum.of(SMS_DELIVERED),
            Optional.of(Sum.of(SMS_CONCLUDED)),
            Unit.PERCENT,
            Label.TEMPLATE);
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
    Figure share = SomeFigures.share(COMPLAINTS_ON_THE_SPOT, COMPLAINTS);
    assertEquals(Optional.empty(), targets.of(share, List.of(), Group.ALL));
    assertEquals(
        Optional.empty(), targets.of(share, List.of(By.TIER), new Group("standard", null)));
    assertEquals(Optional.empty(), targets.of(share, List.of(By.CHANNEL), new Group("vip", null)));
    assertEquals(
        new BigDecimal("95"),
        targets.of(share, List.of(By.TIER), new Group("vip", null)).orElseThrow().atLeast());
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
    return new Reckoning(counted, NONE, List.of(), List.of()).of(List.of(figure));
  }
}
