package dev.thirdring.intake.steps.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I13")
class FiveStepsTest {
  private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
  private static final Happening OPENED = happening(0, "ticket-opened");

  private static Happening happening(int hours, String what) {
    return new Happening(AT.plusSeconds(hours * 3600L), what, "li");
  }

  private static List<Optional<String>> shown(
      boolean described, boolean settled, Map<Step, Happening> marks, Happening... way) {
    return FiveSteps.of(new FiveSteps.Beginning(OPENED, described, settled), List.of(way), marks)
        .stream()
        .map(state -> state.done().map(Happening::what))
        .toList();
  }

  private static List<Optional<String>> steps(String... what) {
    return java.util.Arrays.stream(what)
        .map(name -> Optional.of(name).filter(one -> !one.isEmpty()))
        .toList();
  }

  @Test
  void aMatterSettledAtOnceWentThroughAllFive() {
    String opened = "ticket-opened";
    assertEquals(steps(opened, opened, opened, opened, opened), shown(false, true, Map.of()));
  }

  @Test
  void eachStepIsShownByWhatHappened() {
    assertEquals(steps("ticket-opened", "", "", "", ""), shown(false, false, Map.of()));
    assertEquals(
        steps(
            "ticket-opened",
            "assignment-made",
            "assignment-answered",
            "customer-informed",
            "ticket-settled"),
        shown(
            false,
            false,
            Map.of(),
            happening(1, "assignment-made"),
            happening(2, "assignment-answered"),
            happening(3, "customer-informed"),
            happening(4, "ticket-settled")));
  }

  @Test
  void reopenedItIsToBeAnalysedToldAndSummedUpAnew() {
    assertEquals(
        steps("ticket-opened", "ticket-opened", "assignment-answered", "", ""),
        shown(
            true,
            false,
            Map.of(),
            happening(2, "assignment-answered"),
            happening(3, "customer-informed"),
            happening(4, "ticket-settled"),
            happening(5, "ticket-reopened"),
            happening(6, "assignment-answered")));
  }

  @Test
  void anAgentsWordFillsTheGapButTheEarlierProofIsShown() {
    Map<Step, Happening> marks = Map.of(Step.PROBLEM_ANALYSED, happening(3, "marked"));
    assertEquals(
        steps("ticket-opened", "ticket-opened", "marked", "", ""), shown(true, false, marks));
    assertEquals(
        steps("ticket-opened", "ticket-opened", "question-answered", "", ""),
        shown(true, false, marks, happening(1, "question-answered")));
  }
}
