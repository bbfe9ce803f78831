package dev.thirdring.followup.call;

import static dev.thirdring.followup.call.CallDesk.done;
import static dev.thirdring.followup.call.model.Samples.NOON;
import static dev.thirdring.followup.call.model.Samples.TICKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.followup.FollowUpAttempted;
import dev.thirdring.contracts.followup.FollowUpCompleted;
import dev.thirdring.contracts.followup.FollowUpPlanned;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.followup.call.model.Action;
import dev.thirdring.followup.call.model.Heard;
import dev.thirdring.followup.call.model.Samples;
import dev.thirdring.followup.call.model.Satisfaction;
import dev.thirdring.followup.customer.model.Customer;
import dev.thirdring.followup.customer.model.PhoneNumber;
import dev.thirdring.platform.deadlines.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FollowUpUseCasesTest {
  private final CallDesk desk = new CallDesk();
  private final Action action = Samples.actionAt(NOON);

  @Test
  @Tag("F2")
  void plansToAskWithinADay() {
    done(desk.plan.plan(action));
    FollowUpPlanned planned = desk.outbox.only(FollowUpPlanned.class);
    assertEquals(NOON.plus(Duration.ofHours(24)), planned.dueAt());
    Deadline deadline = desk.deadlines.set().getFirst();
    assertEquals("satisfaction-asked", deadline.kind());
    assertEquals(planned.dueAt(), deadline.dueAt());
  }

  @Test
  @Tag("F2")
  void plansOnceHoweverOftenTheActionIsTold() {
    done(desk.plan.plan(action));
    done(desk.plan.plan(action));
    assertEquals(1, desk.followUps.size());
  }

  @Test
  @Tag("F2")
  void asksNobodyAboutASettledTicketUntilItIsOpenAgain() {
    done(desk.cancel.settled(TICKET));
    done(desk.plan.plan(action));
    assertTrue(desk.followUps.isEmpty());
    done(desk.cancel.reopened(TICKET, NOON));
    done(desk.plan.plan(action));
    assertEquals(1, desk.followUps.size());
  }

  @Test
  @Tag("F2")
  void cancelsWhatIsOpenWhenTheTicketIsSettled() {
    done(desk.plan.plan(action));
    done(desk.cancel.settled(TICKET));
    assertFalse(desk.only().followUp().isOpen());
    assertEquals(List.of(), desk.deadlines.set());
  }

  @Test
  @Tag("F5")
  void cancelsOnlyWhatIsOvertakenWhenTheTicketIsOpenedAgain() {
    done(desk.plan.plan(action));
    done(desk.cancel.reopened(TICKET, NOON));
    assertTrue(desk.only().followUp().isOpen());
    done(desk.cancel.reopened(TICKET, NOON.plusSeconds(1)));
    assertFalse(desk.only().followUp().isOpen());
  }

  @Test
  @Tag("F2")
  void tellsSupervisionThatNobodyAskedInTimeAndKeepsTheCallOnTheList() {
    done(desk.plan.plan(action));
    Deadline due = desk.deadlines.set().getFirst();
    desk.clock.advance(Duration.ofHours(24));
    done(desk.satisfactionAsked.onDue(due));
    DeadlineMissed missed = desk.outbox.only(DeadlineMissed.class);
    assertEquals("follow-up", missed.service());
    assertEquals("satisfaction-asked", missed.clock());
    assertEquals(desk.only().followUp().id().value(), missed.subjectId());
    assertTrue(desk.only().followUp().isOpen());
  }

  @Test
  @Tag("F2")
  void missesNothingThatIsOver() {
    done(desk.plan.plan(action));
    Deadline due = desk.deadlines.set().getFirst();
    done(desk.cancel.settled(TICKET));
    done(desk.satisfactionAsked.onDue(due));
    assertEquals(1, desk.outbox.events().size());
  }

  @Test
  @Tag("F4")
  @Tag("F5")
  void tellsHowSatisfiedTheCustomerIsAndStopsTheClock() {
    done(desk.plan.plan(action));
    claim("agent1");
    record("agent1", Samples.reached(Satisfaction.DISSATISFIED, false));
    assertEquals(1, desk.outbox.only(FollowUpAttempted.class).attempt());
    FollowUpCompleted completed = desk.outbox.only(FollowUpCompleted.class);
    assertEquals(
        dev.thirdring.contracts.followup.Satisfaction.DISSATISFIED, completed.satisfaction());
    assertTrue(completed.problemHeard() && completed.reached() && completed.inTime());
    assertEquals(List.of(), desk.deadlines.set());
  }

  @Test
  @Tag("F3")
  void tellsTheNextDateAndKeepsTheClockRunning() {
    done(desk.plan.plan(action));
    claim("agent1");
    RecordAttempt.Outcome.Recorded recorded =
        assertInstanceOf(RecordAttempt.Outcome.Recorded.class, record("agent1", Samples.nobody()));
    assertEquals(NOON.plus(Duration.ofHours(4)), recorded.followUp().callFrom());
    assertEquals(
        NOON.plus(Duration.ofHours(4)), desk.outbox.only(FollowUpAttempted.class).nextAt());
    assertEquals(1, desk.deadlines.set().size());
  }

  @Test
  @Tag("F2")
  void tellsThatTheCustomerWasAskedTooLate() {
    done(desk.plan.plan(action));
    desk.clock.advance(Duration.ofHours(24).plusNanos(1000));
    claim("agent1");
    record("agent1", new Heard.Refused(Optional.empty()));
    assertFalse(desk.outbox.only(FollowUpCompleted.class).inTime());
  }

  @Test
  @Tag("F6")
  void refusesACallOfAnotherVersionOrAnotherAgent() {
    done(desk.plan.plan(action));
    long seen = desk.only().version();
    claim("agent1");
    assertInstanceOf(RecordAttempt.Outcome.Stale.class, record("agent1", seen, Samples.nobody()));
    assertInstanceOf(RecordAttempt.Outcome.HeldByAnother.class, record("agent2", Samples.nobody()));
    assertInstanceOf(
        ClaimFollowUp.Outcome.HeldByAnother.class,
        done(desk.claim.claim(desk.only().followUp().id(), "agent2")));
  }

  @Test
  @Tag("F6")
  void handsOutNothingOutsideCallingHoursExceptWhatIsInHand() {
    done(desk.plan.plan(action));
    desk.clock.advance(Duration.ofHours(8));
    assertInstanceOf(ClaimFollowUp.Outcome.None.class, done(desk.claim.claimNext("agent1")));
    claim("agent1");
    assertInstanceOf(ClaimFollowUp.Outcome.Given.class, done(desk.claim.claimNext("agent1")));
    assertInstanceOf(ClaimFollowUp.Outcome.None.class, done(desk.claim.claimNext("agent2")));
  }

  @Test
  @Tag("F6")
  void showsTheNumberOnlyToWhoClaimedTheCallAndRecordsIt() {
    Customer customer =
        new Customer(
            TICKET,
            "TR-1",
            "没有信号",
            Optional.of("李伟"),
            Optional.of(new PhoneNumber("+8613812345678")),
            "ZH",
            "vip");
    done(desk.remember(customer, NOON));
    done(desk.plan.plan(action));
    assertEquals("+86138****5678", phoneSeenBy("agent2"));
    assertEquals(List.of(), desk.looks);
    claim("agent1");
    assertEquals("+8613812345678", phoneSeenBy("agent1"));
    assertEquals("+86138****5678", phoneSeenBy("agent2"));
    assertEquals(List.of(new Look("agent1", NOON), new Look("agent1", NOON)), desk.looks);
  }

  private String phoneSeenBy(String viewer) {
    return done(desk.show.show(desk.only().followUp().id(), viewer))
        .orElseThrow()
        .customer()
        .phone();
  }

  private void claim(String agent) {
    assertInstanceOf(
        ClaimFollowUp.Outcome.Given.class,
        done(desk.claim.claim(desk.only().followUp().id(), agent)));
  }

  private RecordAttempt.Outcome record(String agent, Heard heard) {
    return record(agent, desk.only().version(), heard);
  }

  private RecordAttempt.Outcome record(String agent, long seen, Heard heard) {
    return done(
        desk.record.record(
            new RecordAttempt.Command(desk.only().followUp().id().value(), seen, agent, heard)));
  }
}
