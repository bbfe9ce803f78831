package dev.thirdring.routing.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.contracts.routing.AssignmentCompleted;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.contracts.routing.AssignmentPassedOn;
import dev.thirdring.contracts.routing.CompensationRequested;
import dev.thirdring.contracts.routing.TicketEscalated;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.routing.World;
import dev.thirdring.routing.approval.CompensationTerms;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.assignment.model.Outstanding;
import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.routingrule.model.Condition;
import dev.thirdring.routing.routingrule.model.RoutingRule;
import dev.thirdring.routing.routingrule.model.Rulebook;
import dev.thirdring.routing.routingrule.model.Work;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AssignAndAnswerTest {
  private static final AnswerRequest REPAIRED =
      new AnswerRequest("Repaired", null, null, null, null, null);

  private final World world = new World();

  @BeforeEach
  void signalsAreForTheNetwork() {
    world.rules =
        new Rulebook(
            1,
            List.of(
                new RoutingRule(
                    "signal",
                    1,
                    new Condition(
                        Map.of(Condition.Trait.SUBCATEGORY, List.of("no-signal")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                    "network-quality",
                    Work.ANY,
                    "信号",
                    "Signal")),
            Unit.CENTRE);
  }

  private AssignmentMade taken() {
    return taken(world.ticket("NOTICE"));
  }

  private AssignmentMade taken(RoutedTicket ticket) {
    world.take.take(ticket, false, Optional.empty()).await().indefinitely();
    return world.outbox.only(AssignmentMade.class);
  }

  private AssignmentOutcome answer(AssignmentMade made, String unit, AnswerRequest body) {
    return world
        .answer
        .answer(new AssignmentId(made.assignmentId()), 0, World.department("expert", unit), body)
        .await()
        .indefinitely();
  }

  @Test
  @Tag("R1")
  @Tag("R7")
  void handsANoticeToTheDepartmentAtOnceAndKeepsTheReason() {
    AssignmentMade made = taken();

    assertEquals("network-quality", made.department());
    assertEquals("signal", made.rule());
    assertTrue(made.reason().contains("subcategory=no-signal"), made.reason());
    assertEquals(Instant.parse("2026-12-07T01:00:00Z"), made.answerDueAt());
    TicketClock delivered = world.clocks.only("notice-to-department");
    assertTrue(assertInstanceOf(TicketClock.Ended.class, delivered).kept());
  }

  @Test
  @Tag("R7")
  void leavesNoTicketWithoutAnOwner() {
    world.rules = new Rulebook(1, List.of(), Unit.CENTRE);

    AssignmentMade made = taken();

    assertEquals("customer-care", made.department());
    assertEquals(Choice.FALLBACK, made.rule());
  }

  @Test
  void takesATicketOnlyOnce() {
    RoutedTicket ticket = world.ticket("NOTICE");
    taken(ticket);
    world.take.take(ticket, false, Optional.empty()).await().indefinitely();

    world.outbox.only(AssignmentMade.class);
  }

  @Test
  void waitsForTheReviewerBeforeItAssignsAWrittenComplaint() {
    world
        .take
        .take(world.ticket("REVIEWED_NOTICE"), false, Optional.empty())
        .await()
        .indefinitely();

    assertEquals(List.of(), world.outbox.events());
    assertEquals(
        Set.of("notice-to-department", "effective-reply", "first-reply"),
        world.deadlines.set().stream()
            .map(Deadline::details)
            .collect(java.util.stream.Collectors.toSet()));
  }

  @Test
  @Tag("I14")
  void watchesOnlyThatARecordIsFiled() {
    world.take.take(world.ticket("CALL_RECORD"), false, Optional.empty()).await().indefinitely();

    assertEquals(
        Set.of("archive"),
        world.deadlines.set().stream()
            .map(Deadline::details)
            .collect(java.util.stream.Collectors.toSet()));
  }

  @Test
  @Tag("R8")
  void escalatesAnUrgentTicketAtOnce() {
    world.take.take(world.ticket("NOTICE"), true, Optional.empty()).await().indefinitely();

    assertEquals("supervisor", world.outbox.only(TicketEscalated.class).level());
    assertEquals(List.of("supervisor"), world.escalated);
  }

  @Test
  @Tag("R4")
  void completesAtOnceWhenTheAnswerAsksForNothingElse() {
    AssignmentOutcome outcome = answer(taken(), "network-quality", REPAIRED);

    assertInstanceOf(AssignmentOutcome.Done.class, outcome);
    assertTrue(world.outbox.only(AssignmentAnswered.class).inTime());
    assertEquals("Repaired", world.outbox.only(AssignmentCompleted.class).remedy());
    assertInstanceOf(Assignment.Completed.class, world.assignments.last());
    assertInstanceOf(TicketClock.Ended.class, world.clocks.only("effective-reply"));
  }

  @Test
  @Tag("R4")
  void saysThatALateAnswerIsLate() {
    AssignmentMade made = taken();
    world.clock.advance(Duration.ofDays(15));

    answer(made, "network-quality", REPAIRED);

    assertEquals(false, world.outbox.only(AssignmentAnswered.class).inTime());
  }

  @Test
  void refusesTheAnswerOfAnotherDepartment() {
    assertInstanceOf(AssignmentOutcome.NotYours.class, answer(taken(), "billing", REPAIRED));
    assertInstanceOf(Assignment.Open.class, world.assignments.last());
  }

  @Test
  void refusesAPlanThatLiesInThePast() {
    AnswerRequest late =
        new AnswerRequest("Repaired", null, null, World.MONDAY_NINE.minusSeconds(1), null, null);

    AssignmentOutcome.Invalid refused =
        assertInstanceOf(AssignmentOutcome.Invalid.class, answer(taken(), "network-quality", late));
    assertEquals("completeBy", refused.field());
  }

  @Test
  @Tag("R6")
  void asksFinanceBeforeItCompletesWithCompensation() {
    AnswerRequest withMoney =
        new AnswerRequest(
            "Refund",
            null,
            null,
            null,
            null,
            new CompensationTerms(5_000L, "CNY", true, null, "Out of service"));

    answer(taken(), "network-quality", withMoney);

    assertEquals(5_000, world.outbox.only(CompensationRequested.class).amount().minorUnits());
    assertInstanceOf(Approval.Pending.class, world.approvals.only());
    Assignment.Answered waits =
        assertInstanceOf(Assignment.Answered.class, world.assignments.last());
    assertEquals(Set.of(Outstanding.COMPENSATION), waits.outstanding());
  }

  @Test
  @Tag("R4")
  @Tag("R6")
  void givesTheMatterBackWhenTheCompensationIsRefused() {
    asksFinanceBeforeItCompletesWithCompensation();
    AssignmentId id = world.assignments.last().facts().id();
    world.clock.advance(Duration.ofDays(1));

    world
        .conclude
        .conclude(
            id,
            new ConcludePromise.Conclusion(
                Outstanding.COMPENSATION, false, "finance1", "Too much", world.clock.instant()))
        .await()
        .indefinitely();

    Assignment.Open again = assertInstanceOf(Assignment.Open.class, world.assignments.last());
    assertEquals(Instant.parse("2026-12-08T01:00:00Z"), again.facts().answerDueAt());
  }

  @Test
  @Tag("R7")
  void passesOnToAnotherUnitWithAReason() {
    AssignmentMade made = taken();

    world
        .passOn
        .passOn(
            new AssignmentId(made.assignmentId()),
            0,
            World.department("expert", "network-quality"),
            new PassOnRequest(null, "Not the network"))
        .await()
        .indefinitely();

    assertEquals("Not the network", world.outbox.only(AssignmentPassedOn.class).reason());
    assertEquals("customer-care", world.assignments.last().facts().department());
    assertEquals(Choice.PASSED_ON, world.assignments.last().facts().choice().rule());
  }

  @Test
  @Tag("R11")
  void notesWhoDidWhatAndWhy() {
    answer(taken(), "network-quality", REPAIRED);

    assertEquals(
        List.of("MADE by rules", "ANSWERED by expert"),
        world.assignments.notes.stream().map(note -> note.what() + " by " + note.by()).toList());
  }

  @Test
  @Tag("R7")
  void handsOnWhatAClosedUnitHasOnceAndForAll() {
    AssignmentMade made = taken();
    world.units.closed.add("network-quality");

    assertEquals(false, world.handOnClosed.batch("network-quality").await().indefinitely());

    AssignmentMade next = (AssignmentMade) world.outbox.events().getLast();
    assertEquals(Choice.UNIT_CLOSED, next.rule());
    assertEquals(made.ticketId(), next.ticketId());
    assertEquals(Unit.CENTRE, next.department());
    assertEquals(false, world.handOnClosed.batch("network-quality").await().indefinitely());
  }

  @Test
  @Tag("R7")
  void sendsWhatAClosedUnitWasNamedForWhereTheRulesSay() {
    world.units.closed.add("billing");
    RoutedTicket ticket = world.ticket("NOTICE");
    world
        .assign
        .to(ticket, new Choice("billing", Choice.REVIEWER, "A bill"), "boss")
        .await()
        .indefinitely();
    assertEquals("network-quality", world.assignments.last().facts().department());
    assertEquals("signal", world.assignments.last().facts().choice().rule());
  }
}
