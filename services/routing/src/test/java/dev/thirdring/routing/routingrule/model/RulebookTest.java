package dev.thirdring.routing.routingrule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.routing.ticket.model.Traits;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R7")
class RulebookTest {
  private static final Traits SLOW_BROADBAND =
      new Traits("complaint", "slow-network", "broadband", "east", "NOTICE");

  private static RoutingRule rule(String code, int position, Traits condition, String department) {
    return new RoutingRule(code, position, condition, department, "理由", "Reason");
  }

  @Test
  void matchesEveryTraitThatIsNamed() {
    RoutingRule rule = rule("r", 1, new Traits("complaint", null, "broadband", null, null), "a");
    assertTrue(rule.matches(SLOW_BROADBAND));
    assertFalse(rule.matches(new Traits("complaint", null, "mobile", null, "NOTICE")));
    assertFalse(rule.matches(new Traits("agency", null, "broadband", null, "NOTICE")));
  }

  @Test
  void looksAtRegionAndFormToo() {
    assertTrue(rule("r", 1, new Traits("", "", "", "east", "NOTICE"), "a").matches(SLOW_BROADBAND));
    assertFalse(rule("r", 1, new Traits("", "", "", "west", ""), "a").matches(SLOW_BROADBAND));
    assertFalse(
        rule("r", 1, new Traits("", "", "", "", "REVIEWED_NOTICE"), "a").matches(SLOW_BROADBAND));
  }

  @Test
  void takesTheFirstByPosition() {
    Rulebook book =
        new Rulebook(
            List.of(
                rule("late", 20, new Traits("", "", "", "", ""), "late-unit"),
                rule("early", 10, new Traits("", "slow-network", "", "", ""), "early-unit")));
    Choice choice = book.choose(SLOW_BROADBAND, "centre");
    assertEquals("early", choice.rule());
    assertEquals("early-unit", choice.department());
  }

  @Test
  void saysWhyInBothLanguagesAndNamesWhatItSaw() {
    Choice choice =
        new Rulebook(List.of(rule("r", 1, SLOW_BROADBAND, "a"))).choose(SLOW_BROADBAND, "centre");
    assertEquals(
        "理由 / Reason (category=complaint, subcategory=slow-network, product=broadband,"
            + " region=east, form=NOTICE)",
        choice.reason());
  }

  @Test
  void fallsBackToTheCentre() {
    Choice choice = new Rulebook(List.of()).choose(SLOW_BROADBAND, "centre");
    assertEquals("centre", choice.department());
    assertEquals(Choice.FALLBACK, choice.rule());
  }

  @Test
  void cutsAReasonThatIsTooLong() {
    assertEquals(
        Choice.REASON_MAX, new Choice("a", "reviewer", "x".repeat(4_000)).reason().length());
  }
}
