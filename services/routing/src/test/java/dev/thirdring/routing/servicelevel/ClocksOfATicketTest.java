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
import dev.thirdring.routing.servicelevel.model.TicketClock;
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
  private final PauseTicket pause =
      new PauseTicket(
          world.clocks, world.calendars, new ClockDeadlines(world.deadlines), world.clock);

  private RoutedTicket asked() {
    RoutedTicket ticket = world.ticket("QUESTION");
    world.take.take(ticket, false, Optional.empty()).await().indefinitely();
    return ticket;
  }

  private Optional<Instant> deadline(String kind, String clock) {
    String subject = world.clocks.only(clock).facts().id().toString();
    return world.deadlines.set().stream()
        .filter(one -> one.kind().equals(kind) && one.subject().equals(subject))
        .map(Deadline::dueAt)
        .findFirst();
  }

  private void informed(RoutedTicket ticket, InformedOf what) {
    new CustomerInformedListener(world.stop)
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
    world.actOnClock.onWarning(clock.facts().id()).await().indefinitely();
    assertEquals(0, world.outbox.only(AssignmentUrged.class).circle());

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
    assertEquals(1, pause.pause(ticket.id(), "the bill").await().indefinitely());
    assertEquals(Optional.empty(), deadline(ClockDeadlines.DUE, "effective-reply"));
    assertEquals(Optional.empty(), deadline(ClockDeadlines.WARNING, "effective-reply"));
    assertEquals(
        Optional.of(World.MONDAY_NINE.plus(Duration.ofHours(48))),
        deadline(ClockDeadlines.DUE, "first-reply"));

    world.clock.advance(HOUR.multipliedBy(5));
    assertEquals(1, pause.resume(ticket.id()).await().indefinitely());

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
