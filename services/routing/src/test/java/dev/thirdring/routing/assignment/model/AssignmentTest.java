package dev.thirdring.routing.assignment.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(3_600);
  private static final Visit VISIT = new Visit("broadband", Optional.empty(), "Look at the line");
  private static final Compensation MONEY =
      new Compensation(5_000, "CNY", true, Optional.empty(), "Outage");

  private final Assignment.Open open =
      Assignment.Open.of(
          new Assigned(
              new AssignmentId(UUID.randomUUID()),
              new TicketId(UUID.randomUUID()),
              "TR-1",
              new Choice("network-quality", "signal", "because"),
              NOW,
              LATER));

  private static DepartmentAnswer answer(Optional<Visit> visit, Optional<Compensation> money) {
    return new DepartmentAnswer(
        "Repaired",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        visit,
        money,
        "expert",
        NOW,
        true);
  }

  private Assignment.Answered promised(Optional<Visit> visit, Optional<Compensation> money) {
    return assertInstanceOf(AnswerOutcome.Promised.class, open.answer(answer(visit, money)))
        .assignment();
  }

  @Test
  @Tag("R4")
  void isDoneWhenTheAnswerPromisesNothing() {
    AnswerOutcome outcome = open.answer(answer(Optional.empty(), Optional.empty()));
    assertEquals(
        NOW, assertInstanceOf(AnswerOutcome.Done.class, outcome).assignment().completedAt());
  }

  @Test
  @Tag("R6")
  void isDoneOnlyWhenBothVisitAndCompensationAreDone() {
    Assignment.Answered both = promised(Optional.of(VISIT), Optional.of(MONEY));
    Assignment.Answered visited =
        assertInstanceOf(Assignment.Answered.class, both.fulfilled(Outstanding.VISIT, NOW));
    assertEquals(Set.of(Outstanding.COMPENSATION), visited.outstanding());
    Assignment.Completed done =
        assertInstanceOf(
            Assignment.Completed.class, visited.fulfilled(Outstanding.COMPENSATION, LATER));
    assertEquals(LATER, done.completedAt());
  }

  @Test
  void carriesTheVisitWhenOnlyTheCompensationIsRefused() {
    Assignment.Open again =
        promised(Optional.of(VISIT), Optional.of(MONEY)).failed(Outstanding.COMPENSATION, LATER);
    assertEquals(Set.of(Outstanding.VISIT), again.carried());
    AnswerOutcome.Promised waits =
        assertInstanceOf(
            AnswerOutcome.Promised.class, again.answer(answer(Optional.empty(), Optional.empty())));
    assertEquals(Set.of(Outstanding.VISIT), waits.assignment().outstanding());
  }

  @Test
  void refusesAVisitThatIsUnderWay() {
    Assignment.Open again =
        promised(Optional.of(VISIT), Optional.of(MONEY)).failed(Outstanding.COMPENSATION, LATER);
    AnswerOutcome twice = again.answer(answer(Optional.of(VISIT), Optional.empty()));
    assertEquals(Outstanding.VISIT, assertInstanceOf(AnswerOutcome.AskedTwice.class, twice).what());
  }

  @Test
  void forgetsACarriedVisitOnceItWasMade() {
    Assignment.Open again =
        promised(Optional.of(VISIT), Optional.of(MONEY)).failed(Outstanding.COMPENSATION, LATER);
    assertEquals(Set.of(), again.failed(Outstanding.VISIT, LATER).carried());
    assertInstanceOf(Assignment.Open.class, again.fulfilled(Outstanding.VISIT, LATER));
  }

  @Test
  void cannotWaitForNothing() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Assignment.Answered(
                open.facts(), answer(Optional.empty(), Optional.empty()), Set.of()));
  }

  @Test
  @Tag("R7")
  void keepsWhereItWentAndWhy() {
    Assignment.PassedOn passed = open.passOn(Optional.of("billing"), "A bill", "expert", NOW);
    assertEquals(Optional.of("billing"), passed.to());
    assertEquals("A bill", passed.reason());
  }
}
