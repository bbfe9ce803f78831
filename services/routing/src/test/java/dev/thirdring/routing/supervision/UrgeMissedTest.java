package dev.thirdring.routing.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.routing.World;
import dev.thirdring.routing.assessment.AssessmentKind;
import dev.thirdring.routing.assessment.Assessments;
import dev.thirdring.routing.assessment.RecordAssessment;
import dev.thirdring.routing.supervision.model.Audience;
import dev.thirdring.routing.supervision.model.Circle;
import dev.thirdring.routing.supervision.model.Circles;
import dev.thirdring.routing.supervision.model.Missed;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R9")
class UrgeMissedTest {
  private final World world = new World();
  private final MemoryBoard board = new MemoryBoard();
  private final List<Assessments.Entry> record = new ArrayList<>();
  private final RecordAssessment assess =
      new RecordAssessment(entry -> Uni.createFrom().voidItem().invoke(() -> record.add(entry)));
  private final UrgeMissed urge =
      new UrgeMissed(
          board,
          world.clocks,
          new WhoAnswers(world.units, world.tickets),
          world.calendars,
          world.deadlines,
          world.outbox,
          world.clock);
  private final RecordMissed recordMissed =
      new RecordMissed(board, assess, world.units, urge, world.escalateLater);

  private Missed missed(String service, String responsible) {
    return new Missed(
        UUID.randomUUID(),
        service,
        "question-answer",
        UUID.randomUUID(),
        new TicketId(UUID.randomUUID()),
        responsible,
        World.MONDAY_NINE,
        World.MONDAY_NINE,
        0,
        Optional.empty());
  }

  private void urgeAgain(Missed missed) {
    urge.urge(missed.id()).await().indefinitely();
  }

  private List<AssignmentUrged> urges() {
    return world.outbox.events().stream().map(AssignmentUrged.class::cast).toList();
  }

  @Test
  @Tag("R11")
  void entersTheUnitsRecordAndSetsTheFirstCircle() {
    Missed missed = missed("routing", "billing");
    recordMissed.record(missed).await().indefinitely();

    assertEquals("billing", record.getFirst().department());
    assertEquals(AssessmentKind.MISSED_DEADLINE, record.getFirst().kind());
    assertEquals(
        List.of(new Deadline("urge", missed.id().toString(), World.MONDAY_NINE, "1")),
        world.deadlines.set());
  }

  @Test
  @Tag("R11")
  void holdsTheCentreToAccountForAPerson() {
    recordMissed.record(missed("follow-up", "agent1")).await().indefinitely();
    assertEquals("customer-care", record.getFirst().department());
  }

  @Test
  void widensTheCircleTurnByTurnAndThenRests() {
    Missed missed = missed("knowledge", "billing");
    recordMissed.record(missed).await().indefinitely();
    urgeAgain(missed);
    assertEquals(
        World.MONDAY_NINE.plus(Duration.ofHours(2)), world.deadlines.set().getFirst().dueAt());
    urgeAgain(missed);
    urgeAgain(missed);

    assertEquals(List.of(1, 2), urges().stream().map(AssignmentUrged::circle).toList());
    assertEquals(List.of("billing", "billing-head"), urges().getLast().told());
    assertEquals("clock", urges().getLast().urgedBy());
  }

  @Test
  void aQuietCircleWaitsForTheMorning() {
    Missed by = missed("knowledge", "billing");
    Missed missed =
        new Missed(
            by.id(),
            by.service(),
            "quiet",
            by.subject(),
            by.ticket(),
            by.responsible(),
            by.dueAt(),
            by.missedAt(),
            0,
            Optional.empty());
    recordMissed.record(missed).await().indefinitely();
    urgeAgain(missed);
    assertEquals(
        World.MONDAY_NINE.plus(Duration.ofHours(24)), world.deadlines.set().getFirst().dueAt());
  }

  @Test
  void urgesNobodyOnceItIsDone() {
    Missed missed = missed("knowledge", "billing");
    recordMissed.record(missed).await().indefinitely();
    new EndMissed(board, assess, world.deadlines)
        .ofSubject("knowledge", missed.subject(), World.MONDAY_NINE)
        .await()
        .indefinitely();
    urgeAgain(missed);

    assertEquals(List.of(), urges());
    assertEquals(List.of(), world.deadlines.set());
    assertTrue(board.all.get(missed.id()).endedAt().isPresent());
  }

  private static final class MemoryBoard implements MissedDeadlines {
    private final Map<UUID, Missed> all = new LinkedHashMap<>();

    @Override
    public Uni<Circles> circles(String clock) {
      boolean quiet = clock.equals("quiet");
      return World.item(
          new Circles(
              List.of(
                  new Circle(1, Duration.ZERO, Audience.RESPONSIBLE),
                  new Circle(2, Duration.ofHours(quiet ? 10 : 2), Audience.HEAD, quiet))));
    }

    @Override
    public Uni<Void> save(Missed missed) {
      return Uni.createFrom().voidItem().invoke(() -> all.put(missed.id(), missed));
    }

    @Override
    public Uni<Optional<Missed>> find(UUID id) {
      return Uni.createFrom().item(() -> Optional.ofNullable(all.get(id)));
    }

    @Override
    public Uni<List<Missed>> openOf(TicketId ticket) {
      return open(missed -> missed.ticket().equals(ticket));
    }

    @Override
    public Uni<List<Missed>> openOf(UUID subject) {
      return open(missed -> missed.subject().equals(subject));
    }

    private Uni<List<Missed>> open(java.util.function.Predicate<Missed> wanted) {
      return Uni.createFrom()
          .item(() -> all.values().stream().filter(Missed::isOpen).filter(wanted).toList());
    }
  }
}
