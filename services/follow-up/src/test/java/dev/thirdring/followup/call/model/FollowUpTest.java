package dev.thirdring.followup.call.model;

import static dev.thirdring.followup.call.model.Samples.NOON;
import static dev.thirdring.followup.call.model.Samples.PLAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {

  @Test
  @Tag("F2")
  void isDueADayAfterTheActionAndCalledWithinHours() {
    Instant night = Instant.parse("2026-11-23T14:00:00Z");
    FollowUp planned =
        FollowUp.plan(new FollowUpId(UUID.randomUUID()), Samples.actionAt(night), PLAN, night);
    assertEquals(night.plus(Duration.ofHours(24)), planned.dueAt());
    assertEquals(new State.Waiting(0, Instant.parse("2026-11-24T01:00:00Z")), planned.state());
    assertEquals(planned.dueAt(), planned.fallsDueAt());
  }

  @Test
  @Tag("F3")
  void isTriedAgainLaterWithinCallingHours() {
    FollowUp once = called(Samples.planned(), Samples.nobody(), NOON);
    assertEquals(new State.Waiting(1, NOON.plus(Duration.ofHours(4))), once.state());
    assertEquals(NOON.plus(Duration.ofHours(4)), once.fallsDueAt());
    FollowUp twice = called(once, Samples.nobody(), NOON.plus(Duration.ofHours(5)));
    assertEquals(new State.Waiting(2, Instant.parse("2026-11-24T01:00:00Z")), twice.state());
  }

  @Test
  @Tag("F3")
  void tellsTheNextDateToAChild() {
    FollowUp claimed = claimed(Samples.planned(), NOON);
    CallOutcome.Called called =
        assertInstanceOf(
            CallOutcome.Called.class,
            claimed.call("agent1", new Heard.ChildAtHome(Optional.empty()), PLAN, NOON));
    assertEquals(Optional.of(NOON.plus(Duration.ofHours(4))), called.attempt().nextAt());
    assertEquals(1, called.attempt().number());
  }

  @Test
  @Tag("F3")
  void endsUnreachedAfterTheLastAttempt() {
    FollowUp left = Samples.planned();
    for (int attempt = 1; attempt <= 3; attempt++) {
      left = called(left, Samples.nobody(), NOON.plus(Duration.ofDays(attempt)));
    }
    State.Completed end = assertInstanceOf(State.Completed.class, left.state());
    assertFalse(end.reached());
    assertEquals(3, end.attempts());
    assertEquals(Optional.empty(), end.satisfaction());
  }

  @ParameterizedTest
  @CsvSource({
    "VERY_SATISFIED, false, false",
    "SATISFIED, false, false",
    "BASICALLY_SATISFIED, false, false",
    "BASICALLY_SATISFIED, true, true",
    "DISSATISFIED, false, true",
    "VERY_DISSATISFIED, false, true"
  })
  @Tag("F4")
  @Tag("F5")
  void opensTheTicketAgainUnlessTheCustomerIsSatisfied(
      Satisfaction satisfaction, boolean problem, boolean again) {
    FollowUp asked = called(Samples.planned(), Samples.reached(satisfaction, problem), NOON);
    State.Completed end = assertInstanceOf(State.Completed.class, asked.state());
    assertTrue(end.reached());
    assertEquals(Optional.of(satisfaction), end.satisfaction());
    assertEquals(again, end.problemHeard());
  }

  @Test
  @Tag("F3")
  void endsWithoutSatisfactionWhenTheCustomerRefuses() {
    FollowUp asked = called(Samples.planned(), new Heard.Refused(Optional.empty()), NOON);
    State.Completed end = assertInstanceOf(State.Completed.class, asked.state());
    assertTrue(end.reached());
    assertEquals(Optional.empty(), end.satisfaction());
    assertFalse(end.problemHeard());
  }

  @Test
  @Tag("F6")
  void belongsToOneAgentUntilTheClaimEnds() {
    FollowUp claimed = claimed(Samples.planned(), NOON);
    Instant last = NOON.plus(PLAN.claimFor()).minusNanos(1);
    assertInstanceOf(ClaimOutcome.HeldByAnother.class, claimed.claim("agent2", PLAN, last));
    assertInstanceOf(ClaimOutcome.Given.class, claimed.claim("agent1", PLAN, last));
    ClaimOutcome.Given given =
        assertInstanceOf(
            ClaimOutcome.Given.class, claimed.claim("agent2", PLAN, last.plusNanos(1)));
    assertTrue(given.followUp().isHeldBy("agent2"));
    assertFalse(given.followUp().isHeldBy("agent1"));
  }

  @Test
  @Tag("F6")
  void isCalledOnlyByTheAgentWhoClaimedIt() {
    FollowUp planned = Samples.planned();
    assertInstanceOf(
        CallOutcome.NotClaimed.class, planned.call("agent1", Samples.nobody(), PLAN, NOON));
    assertInstanceOf(
        CallOutcome.HeldByAnother.class,
        claimed(planned, NOON).call("agent2", Samples.nobody(), PLAN, NOON));
  }

  @Test
  void staysEnded() {
    FollowUp cancelled = Samples.planned().cancel(NOON);
    assertEquals(new State.Cancelled(0, NOON), cancelled.state());
    assertEquals(cancelled, cancelled.cancel(NOON.plusSeconds(1)));
    assertInstanceOf(ClaimOutcome.Ended.class, cancelled.claim("agent1", PLAN, NOON));
    FollowUp asked = called(Samples.planned(), new Heard.Refused(Optional.empty()), NOON);
    assertEquals(asked, asked.cancel(NOON));
    assertInstanceOf(CallOutcome.Ended.class, asked.call("agent1", Samples.nobody(), PLAN, NOON));
  }

  private static FollowUp claimed(FollowUp followUp, Instant now) {
    return assertInstanceOf(ClaimOutcome.Given.class, followUp.claim("agent1", PLAN, now))
        .followUp();
  }

  private static FollowUp called(FollowUp followUp, Heard heard, Instant now) {
    return assertInstanceOf(
            CallOutcome.Called.class, claimed(followUp, now).call("agent1", heard, PLAN, now))
        .followUp();
  }
}
