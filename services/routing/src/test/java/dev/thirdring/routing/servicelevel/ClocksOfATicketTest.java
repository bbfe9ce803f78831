package dev.thirdring.routing.servicelevel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.contracts.intake.InformedOf;
import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.contracts.routing.ClockStopped;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.routing.World;
import dev.thirdring.routing.assignment.AnswerRequest;
import dev.thirdring.routing.assignment.ProgressRequest;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R9")
class ClocksOfATicketTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final World world = new World();

  private int pause(RoutedTicket ticket, String reason) {
    PauseTicket.Wanted wanted =
        new PauseTicket.Wanted(reason, "the bill", Optional.empty(), "agent1");
    return assertInstanceOf(
            PauseOutcome.Done.class, world.pause.pause(ticket.id(), wanted).await().indefinitely())
        .clocks();
  }

  private int resume(RoutedTicket ticket) {
    return world.endPause.end(ticket.id(), one -> true, "agent1").await().indefinitely();
  }

  private RoutedTicket asked() {
    RoutedTicket ticket = world.ticket("QUESTION");
    world.take.take(ticket, false, Optional.empty()).await().indefinitely();
    return ticket;
  }

  private Optional<Instant> deadline(String kind, String clock) {
    String subject = world.clocks.only(clock).facts().id().toString();
    return world.deadlines.set().stream()
        .filter(one -> one.kind().equals(kind) && one.subject().startsWith(subject))
        .map(Deadline::dueAt)
        .findFirst();
  }

  private void informed(RoutedTicket ticket, InformedOf what) {
    new CustomerInformedListener(world.stop, world.start, world.tickets)
        .on(
            new CustomerInformed(
                ticket.id().value(), world.clock.instant(), "agent1", what, "telephone"),
            null)
        .await()
        .indefinitely();
  }

  @Test
  void warnsBeforeAndTellsWhenItIsTooLate() {
    asked();
    TicketClock clock = world.clocks.only("effective-reply");
    assertEquals(
        Optional.of(World.MONDAY_NINE.plus(Duration.ofHours(24))),
        deadline(ClockDeadlines.WARNING, "effective-reply"));

    world.clock.advance(Duration.ofHours(24));
    world.actOnClock.onWarning(clock.facts().id(), "0.5").await().indefinitely();
    assertEquals(0, world.outbox.only(AssignmentUrged.class).circle());
    world.actOnClock.onWarning(clock.facts().id(), "0.5").await().indefinitely();
    world.outbox.only(AssignmentUrged.class);

    world.clock.advance(Duration.ofHours(25));
    world.actOnClock.onDue(clock.facts().id()).await().indefinitely();
    DeadlineMissed missed = world.outbox.only(DeadlineMissed.class);
    assertEquals("effective-reply", missed.clock());
    assertEquals(World.MONDAY_NINE.plus(Duration.ofHours(48)), missed.dueAt());
    assertEquals("customer-care", missed.responsible());
  }

  @Test
  void movesTheDeadlineByExactlyThePause() {
    RoutedTicket ticket = asked();
    world.clock.advance(HOUR);
    assertEquals(1, pause(ticket, "customer"));
    assertEquals(Optional.empty(), deadline(ClockDeadlines.DUE, "effective-reply"));
    assertEquals(Optional.empty(), deadline(ClockDeadlines.WARNING, "effective-reply"));
    assertEquals(
        Optional.of(World.MONDAY_NINE.plus(Duration.ofHours(48))),
        deadline(ClockDeadlines.DUE, "first-reply"));

    world.clock.advance(HOUR.multipliedBy(5));
    assertEquals(1, resume(ticket));

    assertEquals(
        Optional.of(World.MONDAY_NINE.plus(Duration.ofHours(53))),
        deadline(ClockDeadlines.DUE, "effective-reply"));
    assertEquals(
        Optional.of(World.MONDAY_NINE.plus(Duration.ofHours(29))),
        deadline(ClockDeadlines.WARNING, "effective-reply"));
  }

  @Test
  @Tag("R5")
  void endsTheFirstReplyWithAnyWordButTheEffectiveReplyOnlyWithTheSolution() {
    RoutedTicket ticket = asked();
    informed(ticket, InformedOf.PROGRESS);
    assertEquals("first-reply", world.outbox.only(ClockStopped.class).clock());
    assertInstanceOf(TicketClock.Open.class, world.clocks.only("effective-reply"));

    informed(ticket, InformedOf.SOLUTION);
    assertTrue(
        assertInstanceOf(TicketClock.Ended.class, world.clocks.only("effective-reply")).kept());
    assertEquals(List.of(), world.deadlines.set());
  }

  @Test
  @Tag("R3")
  void asksTheDepartmentHowFarItIsAndCallsThatNoMiss() {
    world.take.take(world.ticket("NOTICE"), false, Optional.empty()).await().indefinitely();
    TicketClock enquiry = world.clocks.only("supervision-enquiry");
    world.clock.advance(HOUR);
    world.actOnClock.onDue(enquiry.facts().id()).await().indefinitely();

    AssignmentUrged asked = world.outbox.only(AssignmentUrged.class);
    assertEquals(1, asked.circle());
    assertEquals(List.of("customer-care"), asked.told());
    assertTrue(world.outbox.events().stream().noneMatch(DeadlineMissed.class::isInstance));
  }

  @Test
  @Tag("R3")
  void asksAgainUntilTheDepartmentSaysHowFarItIs() {
    world.take.take(world.ticket("NOTICE"), false, Optional.empty()).await().indefinitely();
    world.clock.advance(HOUR);
    world.actOnClock.onDue(enquiry().facts().id()).await().indefinitely();
    assertEquals(2, enquiry().facts().round());
    assertEquals(
        Optional.of(World.MONDAY_NINE.plus(Duration.ofHours(3))), enquiry().dueAt(World.CALENDAR));

    world.clock.advance(Duration.ofHours(2));
    world.actOnClock.onDue(enquiry().facts().id()).await().indefinitely();
    assertEquals(
        2, world.outbox.events().stream().filter(AssignmentUrged.class::isInstance).count());

    AssignmentId id = world.assignments.last().facts().id();
    Instant promised = World.MONDAY_NINE.plus(Duration.ofHours(9));
    world
        .progress
        .report(
            id,
            World.department("expert", "customer-care"),
            new ProgressRequest("Somebody is there", promised))
        .await()
        .indefinitely();
    assertEquals(1, enquiry().facts().round());
    assertEquals(Optional.of(promised), enquiry().dueAt(World.CALENDAR));
    assertEquals("PROGRESS", world.assignments.notes.getLast().what());
  }

  private TicketClock.Open enquiry() {
    return (TicketClock.Open)
        world.clocks.of(world.assignments.last().facts().ticket()).await().indefinitely().stream()
            .filter(one -> one.facts().code().equals("supervision-enquiry"))
            .filter(TicketClock.Open.class::isInstance)
            .findFirst()
            .orElseThrow();
  }

  @Test
  void standsStillUntilTheLastOfSeveralPausesEnds() {
    RoutedTicket ticket = asked();
    assertEquals(1, pause(ticket, "customer"));
    world.clock.advance(HOUR);
    assertEquals(1, pause(ticket, "third-party"));
    world.clock.advance(HOUR);
    assertEquals(
        1,
        world
            .endPause
            .onContact(ticket.id(), world.clock.instant(), "customer")
            .await()
            .indefinitely());
    assertEquals(Optional.empty(), deadline(ClockDeadlines.DUE, "effective-reply"));

    world.clock.advance(HOUR);
    resume(ticket);
    assertEquals(
        Optional.of(World.MONDAY_NINE.plus(Duration.ofHours(51))),
        deadline(ClockDeadlines.DUE, "effective-reply"));
  }

  @Test
  void startsStandingStillWhileTheTicketWaits() {
    RoutedTicket ticket = asked();
    pause(ticket, "customer");
    informed(ticket, InformedOf.SOLUTION);
    world.clock.advance(HOUR);
    world
        .start
        .unlessRunning(ticket, ClockPlan.onReopening(world.clock.instant()))
        .await()
        .indefinitely();
    assertTrue(
        world.deadlines.set().stream().noneMatch(d -> d.details().equals("effective-reply")));

    world.clock.advance(HOUR);
    resume(ticket);
    assertEquals(
        List.of(World.MONDAY_NINE.plus(Duration.ofHours(50))),
        world.deadlines.set().stream()
            .filter(one -> one.kind().equals(ClockDeadlines.DUE))
            .map(Deadline::dueAt)
            .toList());
  }

  @Test
  void endsAPauseAtItsLatestDateAlsoWhenTheTimerComesLater() {
    RoutedTicket ticket = asked();
    pause(ticket, "customer");
    Deadline latest =
        world.deadlines.set().stream()
            .filter(one -> one.kind().equals(PauseTicket.LATEST))
            .findFirst()
            .orElseThrow();
    world.clock.advance(Duration.ofDays(15));
    new PauseLatestListener(world.endPause).onDue(latest).await().indefinitely();

    assertEquals(
        Optional.of(World.MONDAY_NINE.plus(Duration.ofDays(16))),
        deadline(ClockDeadlines.DUE, "effective-reply"));
  }

  @Test
  void refusesAPauseThatStopsNothingOrLastsTooLong() {
    RoutedTicket ticket = asked();
    PauseTicket.Wanted tooLong =
        new PauseTicket.Wanted(
            "customer", "x", Optional.of(World.MONDAY_NINE.plus(Duration.ofDays(15))), "agent1");
    assertInstanceOf(
        PauseOutcome.Invalid.class, world.pause.pause(ticket.id(), tooLong).await().indefinitely());
    informed(ticket, InformedOf.SOLUTION);
    PauseTicket.Wanted inVain = new PauseTicket.Wanted("customer", "x", Optional.empty(), "agent1");
    assertInstanceOf(
        PauseOutcome.NothingToPause.class,
        world.pause.pause(ticket.id(), inVain).await().indefinitely());
  }

  @Test
  @Tag("R1")
  void holdsTheReviewerToAccountForAWrittenComplaint() {
    world
        .take
        .take(world.ticket("REVIEWED_NOTICE"), false, Optional.empty())
        .await()
        .indefinitely();

    assertEquals("business-unit", world.clocks.only("notice-to-department").facts().responsible());
    assertEquals("customer-care", world.clocks.only("effective-reply").facts().responsible());
  }

  @Test
  @Tag("R2")
  @Tag("I6")
  void watchesThatAReplyTimeIsPromisedAndThenThePromise() {
    RoutedTicket ticket = world.ticket("NOTICE");
    world.take.take(ticket, false, Optional.empty()).await().indefinitely();
    assertInstanceOf(TicketClock.Open.class, world.clocks.only("reply-time-promised"));

    assertInstanceOf(TicketClock.Open.class, world.clocks.only("arrangement-told"));
    informed(ticket, InformedOf.ARRANGEMENT);
    assertTrue(
        assertInstanceOf(TicketClock.Ended.class, world.clocks.only("arrangement-told")).kept());
    assertInstanceOf(TicketClock.Open.class, world.clocks.only("reply-time-promised"));
    Instant promised = World.MONDAY_NINE.plus(Duration.ofHours(30));
    new CustomerInformedListener(world.stop, world.start, world.tickets)
        .on(
            new CustomerInformed(
                ticket.id().value(),
                world.clock.instant(),
                "agent1",
                InformedOf.ARRANGEMENT,
                "telephone",
                promised),
            null)
        .await()
        .indefinitely();

    assertTrue(
        assertInstanceOf(TicketClock.Ended.class, world.clocks.only("reply-time-promised")).kept());
    assertEquals(Optional.of(promised), deadline(ClockDeadlines.DUE, "promised-reply"));
  }

  @Test
  @Tag("R4")
  void watchesThatTheAnswerReachesTheCustomerAndThePromisedDate() {
    RoutedTicket ticket = world.ticket("NOTICE");
    world.take.take(ticket, false, Optional.empty()).await().indefinitely();
    AssignmentId id = world.assignments.last().facts().id();
    Instant by = World.MONDAY_NINE.plus(Duration.ofDays(5));
    world
        .answer
        .answer(
            id,
            0,
            World.department("expert", "customer-care"),
            new AnswerRequest("Repaired", "Inspections", "New antenna", by, null, null))
        .await()
        .indefinitely();

    assertEquals("business-unit", world.clocks.only("answer-told").facts().responsible());
    assertEquals(Optional.of(by), deadline(ClockDeadlines.DUE, "plan-carried-out"));
    world
        .progress
        .carriedOut(id, World.department("expert", "customer-care"), "New antenna is up")
        .await()
        .indefinitely();
    assertTrue(
        assertInstanceOf(TicketClock.Ended.class, world.clocks.only("plan-carried-out")).kept());
    informed(ticket, InformedOf.SOLUTION);
    assertTrue(assertInstanceOf(TicketClock.Ended.class, world.clocks.only("answer-told")).kept());
  }

  @Test
  @Tag("I6")
  void watchesThePromiseThatAnAgentGave() {
    RoutedTicket plain = world.ticket("QUESTION");
    RoutedTicket promised =
        new RoutedTicket(
            plain.id(),
            plain.number(),
            plain.subject(),
            plain.traits(),
            plain.tier(),
            plain.receivedAt(),
            plain.openedAt(),
            Optional.empty(),
            Optional.of(World.MONDAY_NINE.plus(HOUR)));
    world.take.take(promised, false, Optional.empty()).await().indefinitely();

    assertEquals(
        Optional.of(World.MONDAY_NINE.plus(HOUR)), deadline(ClockDeadlines.DUE, "promised-reply"));
  }

  @Test
  @Tag("R5")
  void countsTheRepliesFromTheCustomersFirstWord() {
    RoutedTicket plain = world.ticket("NOTICE");
    Instant firstWord = World.MONDAY_NINE.minus(Duration.ofHours(3));
    RoutedTicket written =
        new RoutedTicket(
            plain.id(),
            plain.number(),
            plain.subject(),
            plain.traits(),
            plain.tier(),
            firstWord,
            plain.openedAt(),
            Optional.empty(),
            Optional.empty());
    world.take.take(written, false, Optional.empty()).await().indefinitely();

    Optional<Instant> due = Optional.of(firstWord.plus(Duration.ofHours(48)));
    assertEquals(due, deadline(ClockDeadlines.DUE, "effective-reply"));
    assertEquals(due, deadline(ClockDeadlines.DUE, "first-reply"));
  }

  @Test
  @Tag("R1")
  void countsFromHangingUpForATelephoneComplaint() {
    RoutedTicket plain = world.ticket("NOTICE");
    Instant hungUp = World.MONDAY_NINE.minusSeconds(60);
    RoutedTicket phoned =
        new RoutedTicket(
            plain.id(),
            plain.number(),
            plain.subject(),
            plain.traits(),
            plain.tier(),
            plain.receivedAt(),
            plain.openedAt(),
            Optional.of(hungUp),
            Optional.empty());
    world.take.take(phoned, false, Optional.empty()).await().indefinitely();

    TicketClock clock = world.clocks.only("telephone-to-department");
    assertEquals(hungUp, clock.ledger().startedAt());
    assertInstanceOf(TicketClock.Ended.class, clock);
  }
}
