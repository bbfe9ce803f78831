package dev.thirdring.metrics.staffing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M1")
class StaffingTest {
  private static final Wanted EIGHTY_IN_TWENTY = new Wanted(0.8, 20, 0.3);

  /** 13 answer 79.5 % in time, 14 answer 88.8 %: see {@link ErlangTest}. 14 ÷ 0.7 = 20. */
  @Test
  void takesTheFewestThatAreEnoughAndAddsThoseWhoAreAway() {
    Staffing staffing =
        Staffing.needed(new ErlangC(), new Load(100 / 1800.0, 180), EIGHTY_IN_TWENTY);
    assertEquals(14, staffing.answering());
    assertEquals(20, staffing.scheduled());
  }

  @Test
  void callersWhoHangUpNeedFewerAgents() {
    Load load = new Load(100 / 1800.0, 180);
    Staffing staffing = Staffing.needed(new ErlangA(60), load, EIGHTY_IN_TWENTY);
    assertTrue(staffing.answering() < 14, "were " + staffing.answering());
    assertTrue(staffing.service().orElseThrow().answeredWithin() >= 0.8);
    assertTrue(new ErlangA(60).service(staffing.answering() - 1, load, 20).answeredWithin() < 0.8);
  }

  @Test
  void noCallsNeedNobody() {
    Staffing staffing = Staffing.needed(new ErlangC(), new Load(0, 180), EIGHTY_IN_TWENTY);
    assertEquals(0, staffing.answering());
    assertTrue(staffing.service().isEmpty());
  }

  @Test
  void oneCallInAWhileNeedsSomebody() {
    assertEquals(
        1, Staffing.needed(new ErlangC(), new Load(1 / 1800.0, 60), EIGHTY_IN_TWENTY).answering());
  }

  @Test
  void refusesMoreThanAnyCentreHas() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Staffing.needed(new ErlangC(), new Load(1000, 7200), EIGHTY_IN_TWENTY));
  }
}
