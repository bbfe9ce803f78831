package dev.thirdring.routing.assignment;

import static dev.thirdring.routing.Scene.as;
import static dev.thirdring.routing.Scene.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.intake.ComplaintRepeated;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I9")
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class RepeatedComplaintIT {
  private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");

  @Test
  void aRepeatedComplaintStandsOnceOnTheRecordOfTheUnitThatHadTheFirst() {
    try (Scene scene = new Scene()) {
      AssignmentMade first = scene.assigned();
      UUID again = UUID.randomUUID();
      ComplaintRepeated repeated = new ComplaintRepeated(again, first.ticketId(), 1, AT, "agent1");
      String id = scene.events.publish(again.toString(), repeated);
      scene.events.publish(id, again.toString(), repeated);
      List<Map<String, Object>> entries =
          eventually(() -> entries("network-quality", again), found -> !found.isEmpty());
      assertEquals(1, entries.size());
      assertEquals("REPEATED", entries.getFirst().get("kind"));
      assertEquals(
          first.assignmentId().toString(), String.valueOf(entries.getFirst().get("subjectId")));
    }
  }

  @Test
  void aMatterThatNoUnitEverHadStandsOnTheRecordOfTheCentre() {
    try (Scene scene = new Scene()) {
      UUID again = UUID.randomUUID();
      scene.events.publish(
          again.toString(), new ComplaintRepeated(again, UUID.randomUUID(), 1, AT, "agent1"));
      eventually(() -> entries("customer-care", again), found -> found.size() == 1);
    }
  }

  private static List<Map<String, Object>> entries(String department, UUID ticket) {
    return as(Scene.SUPERVISOR)
        .get("/assessments?department=" + department + "&limit=200")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.findAll { it.ticketId == '" + ticket + "' }");
  }
}
