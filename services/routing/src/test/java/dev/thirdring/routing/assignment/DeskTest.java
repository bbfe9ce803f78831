package dev.thirdring.routing.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.routing.World;
import dev.thirdring.routing.assignment.model.Assigned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.person.model.Candidate;
import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.unit.Unit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R7")
class DeskTest {
  private final World world = new World();
  private final Actor anna = World.department("anna", "network-quality");
  private final Actor bert = World.department("bert", "network-quality");

  @BeforeEach
  void workTogether() {
    world.people.known.add("anna");
    world.people.known.add("bert");
  }

  private Assigned made() {
    RoutedTicket ticket = world.ticket("NOTICE");
    world.tickets.remember(ticket).await().indefinitely();
    Choice choice = new Choice("network-quality", "a-rule", "A reason");
    return world.assign.to(ticket, choice, "rules").await().indefinitely().facts();
  }

  private long version(AssignmentId id) {
    return world.assignments.find(id).await().indefinitely().orElseThrow().version();
  }

  private AssignmentOutcome handedOn(AssignmentId id, Actor by, String to) {
    return world.move.handOn(id, version(id), by, to, "Busy").await().indefinitely();
  }

  @Test
  void givesItToWhoeverIsThereAndKeepsTheLoads() {
    world.people.there.add(new Candidate("anna", Map.of(), 3, 10));
    world.people.there.add(new Candidate("bert", Map.of(), 2, 10));
    Assigned facts = made();
    assertEquals(Optional.of("bert"), facts.desk().assignee());
    assertEquals("bert", world.outbox.only(AssignmentMade.class).assignee());
  }

  @Test
  void waitsInTheQueueWhileNobodyIsThere() {
    assertEquals(Optional.empty(), made().desk().assignee());
  }

  @Test
  void isTakenByOne() {
    AssignmentId id = made().id();
    assertInstanceOf(
        AssignmentOutcome.Done.class, world.takeFromQueue.take(id, anna).await().indefinitely());
    assertInstanceOf(
        AssignmentOutcome.NotPossible.class,
        world.takeFromQueue.take(id, bert).await().indefinitely());
    assertInstanceOf(
        AssignmentOutcome.Unknown.class,
        world.takeFromQueue.next("network-quality", bert).await().indefinitely());
    assertInstanceOf(
        AssignmentOutcome.NotYours.class,
        world
            .takeFromQueue
            .next("network-quality", World.department("eve", "billing"))
            .await()
            .indefinitely());
  }

  @Test
  void goesBackToTheQueueOnlyFromWhoeverHasIt() {
    AssignmentId id = made().id();
    world.takeFromQueue.take(id, anna).await().indefinitely();
    assertInstanceOf(
        AssignmentOutcome.NotPossible.class,
        world.move.handBack(id, version(id), bert, "Mine").await().indefinitely());
    world.move.handBack(id, version(id), anna, "Needs English").await().indefinitely();
    assertEquals(Optional.empty(), world.assignments.last().facts().desk().assignee());
    assertEquals("HANDED_BACK", world.assignments.notes.getLast().what());
    assertEquals("Needs English", world.assignments.notes.getLast().why());
  }

  @Test
  void goesToTheSupervisorWhenItWentFromHandToHandTooOften() {
    AssignmentId id = made().id();
    world.takeFromQueue.take(id, anna).await().indefinitely();
    handedOn(id, anna, "bert");
    handedOn(id, bert, "anna");
    handedOn(id, anna, "bert");
    assertEquals(Optional.of("bert"), world.assignments.last().facts().desk().assignee());

    handedOn(id, bert, "anna");

    Assigned now = world.assignments.last().facts();
    assertEquals(Unit.CENTRE, now.department());
    assertEquals(Choice.HAND_ON_LIMIT, now.choice().rule());
    assertEquals(0, now.desk().handOns());
    assertInstanceOf(
        Assignment.PassedOn.class,
        world.assignments.find(id).await().indefinitely().orElseThrow().value());
  }

  @Test
  void countsFromUnitToUnitToo() {
    AssignmentId id = made().id();
    Actor billing = World.department("b", "billing");
    String[] units = {"billing", "network-quality", "billing"};
    for (String to : units) {
      Actor by = to.equals("billing") ? anna : billing;
      world
          .passOn
          .passOn(id, version(id), by, new PassOnRequest(to, "Not ours"))
          .await()
          .indefinitely();
      id = world.assignments.last().facts().id();
      assertEquals(to, world.assignments.last().facts().department());
    }
    world
        .passOn
        .passOn(id, version(id), billing, new PassOnRequest("network-quality", "Not ours"))
        .await()
        .indefinitely();
    assertEquals(Unit.CENTRE, world.assignments.last().facts().department());
  }
}
