package dev.thirdring.routing.routingrule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.routing.routingrule.model.Condition.Trait;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.ticket.model.Traits;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R7")
class RulebookTest {
  private static final Moment MORNING = new Moment(LocalTime.of(10, 0), true);
  private static final Moment NIGHT = new Moment(LocalTime.of(23, 30), false);
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");

  private static RoutedTicket ticket(Traits traits, String tier, String subject) {
    return new RoutedTicket(
        new TicketId(new UUID(1, 1)),
        "TR-1",
        subject,
        traits,
        tier,
        AT,
        AT,
        Optional.empty(),
        Optional.empty());
  }

  private static final RoutedTicket SLOW_BROADBAND =
      ticket(
          new Traits(
              "complaint",
              "slow-network",
              "broadband",
              "330106",
              "NOTICE",
              "email",
              true,
              "ministry",
              "ZH"),
          "vip",
          "ＷｉＦｉ很慢");

  private static Condition when(Trait trait, String... values) {
    return new Condition(
        Map.of(trait, List.of(values)), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static boolean holds(Condition condition) {
    return condition.met(SLOW_BROADBAND, MORNING).isPresent();
  }

  private static RoutingRule rule(String code, int position, Condition when, String unit) {
    return new RoutingRule(code, position, when, unit, Work.ANY, "理由", "Reason");
  }

  private static Rulebook book(RoutingRule... rules) {
    return new Rulebook(7, List.of(rules), "fallback-unit");
  }

  @Test
  void looksAtEveryTrait() {
    Map<Trait, String> met =
        Map.of(
            Trait.CATEGORY, "complaint",
            Trait.SUBCATEGORY, "slow-network",
            Trait.PRODUCT, "broadband",
            Trait.REGION, "3301",
            Trait.FORM, "NOTICE",
            Trait.CHANNEL, "email",
            Trait.TIER, "vip",
            Trait.AUTHORITY, "ministry",
            Trait.LANGUAGE, "zh",
            Trait.WORD, "wifi");
    assertEquals(Set.of(Trait.values()), met.keySet());
    met.forEach(
        (trait, value) -> {
          assertTrue(holds(when(trait, value)), trait + "=" + value);
          assertTrue(holds(when(trait, "other", value)), trait + "=other or " + value);
          assertFalse(holds(when(trait, "other")), trait + "=other");
        });
  }

  @Test
  void takesARegionByItsBeginningAndAnyAuthorityByAStar() {
    assertTrue(holds(when(Trait.REGION, "33")));
    assertFalse(holds(when(Trait.REGION, "3301069")));
    assertTrue(holds(when(Trait.AUTHORITY, Condition.ANY)));
    RoutedTicket quiet = ticket(new Traits("complaint", "", "", "", ""), "vip", "x");
    assertTrue(when(Trait.AUTHORITY, Condition.ANY).met(quiet, MORNING).isEmpty());
  }

  @Test
  void knowsTheTimeOfDayOverMidnightToo() {
    Condition night =
        new Condition(
            Map.of(),
            Optional.empty(),
            Optional.of(new Hours(LocalTime.of(22, 0), LocalTime.of(6, 0))),
            Optional.empty());
    assertTrue(night.met(SLOW_BROADBAND, NIGHT).isPresent());
    assertTrue(night.met(SLOW_BROADBAND, MORNING).isEmpty());
    Condition atWork =
        new Condition(Map.of(), Optional.of(true), Optional.empty(), Optional.of(true));
    assertEquals(
        Optional.of(List.of("urgent=true", "working=true")), atWork.met(SLOW_BROADBAND, MORNING));
    assertTrue(atWork.met(SLOW_BROADBAND, NIGHT).isEmpty());
  }

  @Test
  void takesTheFirstByPositionAndSaysWhy() {
    Decision decision =
        book(
                rule("late", 20, Condition.ALWAYS, "late-unit"),
                rule("early", 10, when(Trait.PRODUCT, "broadband"), "early-unit"))
            .choose(SLOW_BROADBAND, MORNING, Set.of("late-unit", "early-unit"), "centre");
    assertEquals("early-unit", decision.choice().department());
    assertEquals("理由 / Reason (product=broadband)", decision.choice().reason());
    assertEquals(List.of("product=broadband"), decision.matched());
    assertEquals(7, decision.ruleSet());
  }

  @Test
  void passesOverAUnitThatTakesNoTickets() {
    Rulebook book =
        book(
            rule("closed", 10, Condition.ALWAYS, "closed-unit"),
            rule("next", 20, Condition.ALWAYS, "next-unit"));
    Decision decision = book.choose(SLOW_BROADBAND, MORNING, Set.of("next-unit"), "centre");
    assertEquals("next-unit", decision.choice().department());
    assertEquals(List.of("closed"), decision.passedOver());
  }

  @Test
  void fallsBackWhereNoRuleMatchesAndToTheCentreAtLast() {
    Rulebook book = book(rule("other", 10, when(Trait.TIER, "standard"), "a"));
    Decision kept = book.choose(SLOW_BROADBAND, MORNING, Set.of("a", "fallback-unit"), "centre");
    assertEquals("fallback-unit", kept.choice().department());
    assertEquals(Choice.FALLBACK, kept.choice().rule());
    assertEquals(
        "centre",
        book.choose(SLOW_BROADBAND, MORNING, Set.of("a"), "centre").choice().department());
  }

  @Test
  void cutsAReasonThatIsTooLong() {
    assertEquals(
        Choice.REASON_MAX, new Choice("a", "reviewer", "x".repeat(4_000)).reason().length());
  }
}
