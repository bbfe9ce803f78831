package dev.thirdring.metrics.alert.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.metrics.figure.model.Name;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M3")
class MeasureTest {
  @Test
  void whatStandsBetweenSemicolonsIsOneMeasureInBothLanguages() {
    assertEquals(
        List.of(
            new Measure("acw.look_at_each_step", new Name("逐步查看", "look at each step")),
            new Measure("acw.type_while_talking", new Name("边通话边录入", "type while talking"))),
        Measure.of("acw", new Name("逐步查看；边通话边录入；", "look at each step;  type while talking")));
  }

  @Test
  void languagesThatDoNotPairMakeOneMeasure() {
    Name text = new Name("逐步查看；再培训；加人", "look at each step; retrain");
    assertEquals(
        List.of(new Measure("acw.look_at_each_step_retrain", text)), Measure.of("acw", text));
  }

  @Test
  void anIdIsWhatADecisionMayName() {
    for (String en : List.of("1. Überprüfen!", "加人", "x".repeat(2000), "a; ; b", "; ;")) {
      for (Measure measure : Measure.of("complaint_satisfaction", new Name("加人", en))) {
        assertTrue(measure.id().matches("[a-z_.]{1,64}"), measure.id());
        assertTrue(measure.id().startsWith("complaint_satisfaction."), measure.id());
      }
    }
  }

  @Test
  void otherWordsAreAnotherMeasure() {
    assertEquals("acw.retrain", Measure.of("acw", new Name("再培训", "Retrain")).getFirst().id());
    assertEquals(
        "acw.retrain_all", Measure.of("acw", new Name("再培训", "Retrain all")).getFirst().id());
  }
}
