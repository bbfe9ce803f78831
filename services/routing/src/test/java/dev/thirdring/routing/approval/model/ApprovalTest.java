package dev.thirdring.routing.approval.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R6")
class ApprovalTest {
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final Set<Rung> BOTH = Set.of(Rung.FINANCE, Rung.GENERAL_MANAGER);

  private final Approval.Pending asked =
      Approval.request(
          new Claim(
              new ApprovalId(UUID.randomUUID()),
              new TicketId(UUID.randomUUID()),
              new AssignmentId(UUID.randomUUID()),
              "billing",
              new Claim.Terms(5_000, "CNY", true, Optional.empty(), "Wrong charge"),
              "expert",
              NOW,
              List.of(Rung.FINANCE, Rung.GENERAL_MANAGER),
              1));

  private static Decision decision(Rung rung, boolean approved, String by) {
    return new Decision(rung, approved, by, Optional.empty(), Optional.empty(), NOW);
  }

  private Approval.Pending passedFinance() {
    DecisionOutcome outcome =
        asked.decide(Set.of(Rung.FINANCE), decision(Rung.FINANCE, true, "finance1"));
    return assertInstanceOf(
        Approval.Pending.class,
        assertInstanceOf(DecisionOutcome.Decided.class, outcome).approval());
  }

  @Test
  void climbsFromFinanceToTheGeneralManager() {
    assertEquals(Rung.FINANCE, asked.rung());
    assertEquals(Rung.GENERAL_MANAGER, passedFinance().rung());
  }

  @Test
  void isApprovedWhenBothAgree() {
    DecisionOutcome outcome =
        passedFinance()
            .decide(Set.of(Rung.GENERAL_MANAGER), decision(Rung.GENERAL_MANAGER, true, "manager1"));
    Approval approval = assertInstanceOf(DecisionOutcome.Decided.class, outcome).approval();
    assertEquals(2, assertInstanceOf(Approval.Approved.class, approval).decisions().size());
  }

  @Test
  void isRefusedOnAnyRung() {
    DecisionOutcome outcome = asked.decide(BOTH, decision(Rung.FINANCE, false, "finance1"));
    assertInstanceOf(
        Approval.Refused.class,
        assertInstanceOf(DecisionOutcome.Decided.class, outcome).approval());
  }

  @Test
  void refusesToApproveOnesOwnRequest() {
    assertInstanceOf(
        DecisionOutcome.OwnRequest.class,
        asked.decide(BOTH, decision(Rung.FINANCE, true, "expert")));
  }

  @Test
  void refusesTheSamePersonOnBothRungs() {
    assertInstanceOf(
        DecisionOutcome.DecidedBefore.class,
        passedFinance().decide(BOTH, decision(Rung.GENERAL_MANAGER, true, "finance1")));
  }

  @Test
  void leavesTheDecisionToThoseWhoseTurnItIs() {
    DecisionOutcome outcome =
        asked.decide(Set.of(Rung.GENERAL_MANAGER), decision(Rung.FINANCE, true, "manager1"));
    assertEquals(
        Rung.FINANCE, assertInstanceOf(DecisionOutcome.AnotherRung.class, outcome).wanted());
  }

  private static Decision onBehalf(Rung rung, String by, String of) {
    return new Decision(rung, true, by, Optional.of(of), Optional.empty(), NOW);
  }

  @Test
  void refusesToApproveOnesOwnRequestForAnotherOrThroughAnother() {
    assertInstanceOf(
        DecisionOutcome.OwnRequest.class,
        asked.decide(BOTH, onBehalf(Rung.FINANCE, "deputy", "expert")));
    assertInstanceOf(
        DecisionOutcome.OwnRequest.class,
        asked.decide(BOTH, onBehalf(Rung.FINANCE, "expert", "finance1")));
  }

  @Test
  void countsWhoStandsInAndForWhomAsTheSamePerson() {
    assertInstanceOf(
        DecisionOutcome.DecidedBefore.class,
        passedFinance().decide(BOTH, onBehalf(Rung.GENERAL_MANAGER, "finance1", "manager1")));
    assertInstanceOf(
        DecisionOutcome.DecidedBefore.class,
        passedFinance().decide(BOTH, onBehalf(Rung.GENERAL_MANAGER, "deputy", "finance1")));
  }

  @Test
  void beginsAnewWithAnotherAmount() {
    Approval.Pending changed =
        passedFinance()
            .changed(
                new Claim.Terms(9, "CNY", false, Optional.of("Wants cash"), "More"),
                List.of(Rung.FINANCE));
    assertEquals(Rung.FINANCE, changed.rung());
    assertEquals(2, changed.claim().round());
    assertEquals(List.of(), changed.decisions());
    assertInstanceOf(
        Approval.Approved.class,
        assertInstanceOf(
                DecisionOutcome.Decided.class,
                changed.decide(BOTH, decision(Rung.FINANCE, true, "finance1")))
            .approval());
  }

  @Test
  void givesCashOnlyWithAReasonAgainstCredit() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Claim.Terms(9, "CNY", false, Optional.empty(), "More"));
  }
}
