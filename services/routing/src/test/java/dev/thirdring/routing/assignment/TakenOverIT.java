package dev.thirdring.routing.assignment;

import static dev.thirdring.routing.Scene.as;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.contracts.intake.TicketTakenOver;
import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("R7")
class TakenOverIT {
  private static final Instant NOW = Clock.systemUTC().instant();

  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private TicketTakenOver takenOver(String department, Instant settledAt) {
    UUID id = UUID.randomUUID();
    TicketTakenOver taken =
        new TicketTakenOver(
            id,
            "TR-OLD-" + id.toString().substring(0, 8),
            "old-system",
            id.toString(),
            NOW,
            NOW.minus(Duration.ofDays(400)),
            "telephone",
            "complaint",
            "wrong-charge",
            null,
            null,
            "A charge",
            "standard",
            department,
            settledAt);
    scene.events.publish(id.toString(), taken);
    return taken;
  }

  private AssignmentMade made(TicketTakenOver taken) {
    return scene.events.await(AssignmentMade.class, one -> one.ticketId().equals(taken.ticketId()));
  }

  @Test
  void givesAnOpenTicketToTheUnitThatHadItAndCountsFromNow() {
    TicketTakenOver taken = takenOver("network-quality", null);
    AssignmentMade made = made(taken);
    assertEquals("network-quality", made.department());
    assertEquals("taken-over", made.rule());
    as(Scene.AGENT)
        .get("/tickets/" + taken.ticketId() + "/clocks")
        .then()
        .statusCode(200)
        .body("items.clock", containsInAnyOrder("supervision-enquiry", "department-answer"));
  }

  @Test
  void leavesAnUnknownOwnerToTheRules() {
    assertEquals("billing", made(takenOver("Street Division", null)).department());
  }

  @Test
  @Tag("F5")
  void assignsASettledOneWhenItIsOpenedAgain() {
    TicketTakenOver taken = takenOver(null, NOW.minus(Duration.ofDays(399)));
    scene.events.publish(
        taken.ticketId().toString(), new TicketReopened(taken.ticketId(), NOW, 1, "Charged again"));
    assertEquals("billing", made(taken).department());
  }

  @Test
  @Tag("I14")
  void asksToFileAtOnceWhatWasSettledLongAgoAndTheRestInTime() {
    TicketTakenOver lately = takenOver(null, NOW.minus(Duration.ofMinutes(1)));
    TicketTakenOver longAgo = takenOver(null, NOW.minus(Duration.ofDays(399)));
    AssignmentUrged urged =
        scene.events.await(AssignmentUrged.class, one -> one.ticketId().equals(longAgo.ticketId()));
    assertEquals("archive", urged.clock());
    assertEquals(0, urged.circle());
    for (TicketTakenOver taken : List.of(lately, longAgo)) {
      Scene.eventually(
          () ->
              as(Scene.AGENT)
                  .get("/tickets/" + taken.ticketId() + "/clocks")
                  .<List<String>>path("items.clock"),
          List.of("archive")::equals);
    }
    assertEquals(
        List.of(),
        scene.events.all(AssignmentUrged.class).stream()
            .filter(one -> one.ticketId().equals(lately.ticketId()))
            .toList());
  }

  @Test
  @Tag("R4")
  void countsOnlyOneOfManyAnswersAtTheSameTime() {
    AssignmentMade made = scene.assigned();
    String path = "/assignments/" + made.assignmentId() + "/answer";
    List<CompletableFuture<Integer>> answers =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () ->
                            as(Scene.NETWORK, 0)
                                .body(Map.of("remedy", "Repaired"))
                                .post(path)
                                .statusCode()))
            .limit(8)
            .toList();
    List<Integer> statuses = answers.stream().map(CompletableFuture::join).sorted().toList();

    assertEquals(200, statuses.getFirst());
    assertEquals(List.of(), statuses.stream().skip(1).filter(status -> status != 412).toList());
    scene.assigned();
    assertEquals(
        1,
        scene.events.all(AssignmentAnswered.class).stream()
            .filter(one -> one.assignmentId().equals(made.assignmentId()))
            .count());
  }
}
