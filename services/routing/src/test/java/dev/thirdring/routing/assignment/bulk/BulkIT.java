package dev.thirdring.routing.assignment.bulk;

import static dev.thirdring.routing.Scene.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("R7")
class BulkIT {

  @Test
  void eachTicketIsPassedOnOrAnswersWhyNot() {
    try (Scene scene = new Scene()) {
      AssignmentMade mine = scene.assigned();
      AssignmentMade stale = scene.assigned();
      UUID none = UUID.randomUUID();
      Map<String, Object> body =
          Map.of(
              "operation",
              "PASS_ON",
              "to",
              "billing",
              "reason",
              "计费问题 / A matter of billing",
              "tickets",
              List.of(
                  Map.of("id", mine.ticketId()),
                  Map.of("id", stale.ticketId(), "version", 77),
                  Map.of("id", none)));
      String key = UUID.randomUUID().toString();
      Response first = bulk(Scene.NETWORK, key, body);
      first
          .then()
          .statusCode(200)
          .body("rows.outcome", equalTo(List.of("DONE", "STALE", "REFUSED")))
          .body("rows[2].problem", containsString("not-found"));
      assertEquals("PASSED_ON", Scene.state(mine.assignmentId()));
      assertEquals("OPEN", Scene.state(stale.assignmentId()));
      bulk(Scene.NETWORK, key, body).then().body("run", equalTo(first.path("run")));
      AssignmentMade next =
          scene.events.await(
              AssignmentMade.class,
              made ->
                  made.ticketId().equals(mine.ticketId())
                      && !made.assignmentId().equals(mine.assignmentId()));
      assertEquals("billing", next.department());
      assertEquals("OPEN", Scene.state(next.assignmentId()));
      bulk(Scene.NETWORK, UUID.randomUUID().toString(), body)
          .then()
          .body("rows[0].problem", containsString("forbidden"));
    }
  }

  @Test
  @Tag("R3")
  void onlyASupervisorUrgesMany() {
    try (Scene scene = new Scene()) {
      AssignmentMade made = scene.assigned();
      Map<String, Object> body =
          Map.of(
              "operation",
              "URGE",
              "reason",
              "进展如何？ / How far is it?",
              "tickets",
              List.of(Map.of("id", made.ticketId())));
      bulk(Scene.NETWORK, UUID.randomUUID().toString(), body)
          .then()
          .statusCode(200)
          .body("rows[0].problem", containsString("forbidden"));
      bulk(Scene.AGENT, UUID.randomUUID().toString(), body).then().statusCode(403);
      bulk(Scene.SUPERVISOR, UUID.randomUUID().toString(), body)
          .then()
          .statusCode(200)
          .body("done", equalTo(1));
      assertEquals(
          "supervisor1",
          scene
              .events
              .await(
                  AssignmentUrged.class,
                  event -> event.ticketId().equals(made.ticketId()) && event.circle() == 1)
              .urgedBy());
    }
  }

  @Test
  void refusesByNameWhatCannotBe() {
    bulk(
            Scene.SUPERVISOR,
            UUID.randomUUID().toString(),
            Map.of("operation", "URGE", "reason", "x", "tickets", List.of()))
        .then()
        .statusCode(400);
    bulk(
            Scene.NETWORK,
            UUID.randomUUID().toString(),
            Map.of(
                "operation",
                "GIVE",
                "reason",
                "x",
                "tickets",
                List.of(Map.of("id", UUID.randomUUID()))))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("person"));
  }

  private static Response bulk(String token, String key, Map<String, Object> body) {
    return as(token).header("Idempotency-Key", key).body(body).post("/assignments/bulk");
  }
}
