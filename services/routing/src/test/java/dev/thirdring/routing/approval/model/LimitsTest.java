package dev.thirdring.routing.approval.model;

import static dev.thirdring.routing.approval.model.Rung.FINANCE;
import static dev.thirdring.routing.approval.model.Rung.GENERAL_MANAGER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R6")
class LimitsTest {
  private static final Instant DAY = Instant.parse("2026-11-23T00:00:00Z");
  private static final Limits LIMITS =
      Limits.parse(
          "0=FINANCE; 10000=FINANCE,GENERAL_MANAGER; 50000=FINANCE,FINANCE,GENERAL_MANAGER");

  @Test
  void asksMorePeopleAboveEachLimitAndNotAtIt() {
    assertEquals(List.of(FINANCE), LIMITS.ladderFor(1));
    assertEquals(List.of(FINANCE), LIMITS.ladderFor(10_000));
    assertEquals(List.of(FINANCE, GENERAL_MANAGER), LIMITS.ladderFor(10_001));
    assertEquals(List.of(FINANCE, FINANCE, GENERAL_MANAGER), LIMITS.ladderFor(Long.MAX_VALUE));
  }

  @Test
  void isReadAsItIsWritten() {
    assertEquals(LIMITS, Limits.parse(LIMITS.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1=FINANCE",
        "0=GENERAL_MANAGER,FINANCE",
        "0=FINANCE; -5=FINANCE",
        "0=FINANCE,FINANCE,FINANCE,FINANCE,FINANCE,GENERAL_MANAGER"
      })
  void refusesLimitsThatLeaveAHoleOrStandOnTheirHead(String text) {
    assertThrows(IllegalArgumentException.class, () -> Limits.parse(text));
  }

  @Test
  void writesAmountsInTheScaleOfTheirCurrency() {
    assertEquals("50.00", Amounts.plain(5_000, "CNY"));
    assertEquals("5000", Amounts.plain(5_000, "JPY"));
    assertEquals("5.000", Amounts.plain(5_000, "KWD"));
    assertTrue(Amounts.currency("XXX").isEmpty());
    assertTrue(Amounts.currency("QQQ").isEmpty());
  }

  private static Delegation lent(String from, String to, int day, int until) {
    return new Delegation(
        FINANCE, from, to, DAY.plusSeconds(day * 86_400L), DAY.plusSeconds(until * 86_400L));
  }

  @Test
  void seesThatARightWouldBeLentOn() {
    Delegation first = lent("a", "b", 0, 5);
    assertTrue(lent("b", "c", 4, 9).makesAChainWith(first));
    assertTrue(lent("c", "a", 4, 9).makesAChainWith(first));
    assertTrue(lent("b", "a", 1, 2).makesAChainWith(first), "a circle");
    assertFalse(lent("b", "c", 5, 9).makesAChainWith(first), "not at the same time");
    assertFalse(lent("a", "c", 0, 5).makesAChainWith(first), "two deputies of one person");
  }

  @Test
  void holdsFromItsBeginningUntilItsEnd() {
    Delegation lent = lent("a", "b", 1, 2);
    assertFalse(lent.holdsAt(DAY));
    assertTrue(lent.holdsAt(lent.from()));
    assertFalse(lent.holdsAt(lent.until()));
  }
}
