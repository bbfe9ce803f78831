package dev.thirdring.metrics.alert;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import dev.thirdring.metrics.CallsTold;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who answers for a figure is what an administrator says. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M3")
class AlertResponsibilityIT extends HalfHours {

  @Test
  void anAlertGoesToWhoAnswersForItsQueue() {
    watchQueues();
    ValidatableResponse added =
        add(Map.of(
                "code",
                "service_level",
                "groupedBy",
                "queue",
                "group",
                "mobile",
                "person",
                "lead7"))
            .statusCode(201);
    String id = added.extract().path("id");
    added.header("Location", endsWith("/alert-responsibilities/" + id));
    try {
      badHalfHours("mobile");
      get("supervisor", "/alerts?groupedBy=queue&group=mobile")
          .body("items.responsiblePerson", contains("lead7"))
          .body("items.responsibleRole", contains(nullValue()));
      String alert =
          get("supervisor", "/alerts?groupedBy=queue&group=mobile").extract().path("items[0].id");
      // Answering for it makes a right: lead7 is an analyst, another analyst may not.
      acknowledge("analyst2", "analyst", alert).statusCode(403);
      acknowledge("lead7", "analyst", alert).statusCode(204);
      // Other queues still go to the supervisor.
      get("supervisor", "/alerts?groupedBy=queue&group=billing")
          .body("items.responsibleRole", contains("supervisor"));
    } finally {
      remove(id, 0).statusCode(204);
    }
  }

  @Test
  void whoAnswersInsteadIsToldOfWhatComesAfter() {
    watchQueues();
    String id =
        add(Map.of("groupedBy", "queue", "group", "mobile", "person", "lead7"))
            .statusCode(201)
            .extract()
            .path("id");
    change(id, 0, Map.of("role", "quality"))
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("person", nullValue())
        .body("group", equalTo("mobile"));
    change(id, 0, Map.of("role", "analyst")).statusCode(412);
    change(id, 1, Map.of("group", "mobile"))
        .statusCode(400)
        .body("errors.field", contains("role", "group"));
    as("admin1", "administrator")
        .body(Map.of("role", "analyst"))
        .put("/alert-responsibilities/" + id)
        .then()
        .statusCode(428);
    badHalfHours("mobile");
    get("supervisor", "/alerts?groupedBy=queue&group=mobile")
        .body("items.responsibleRole", contains("quality"));
    remove(id, 0).statusCode(412);
    remove(id, 1).statusCode(204);
    remove(id, 1).statusCode(404);
    change(id, 1, Map.of("role", "quality")).statusCode(404);
  }

  @Test
  void oneAnswersForOneThing() {
    Map<String, Object> mine = Map.of("code", "asa", "person", "lead8");
    String key = UUID.randomUUID().toString();
    String id = add(key, mine).statusCode(201).extract().path("id");
    add(key, mine).statusCode(201).body("id", equalTo(id));
    add(Map.of("code", "asa", "role", "quality"))
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:responsibility-there"));
    get("quality", "/alert-responsibilities")
        .statusCode(200)
        .body("size()", lessThanOrEqualTo(1000))
        .body("find { it.id == '" + id + "' }.person", equalTo("lead8"))
        .body("findAll { it.code == 'asa' }", hasSize(1));
    remove(id, 0).statusCode(204);
  }

  @Test
  void whatIsWrongIsNamed() {
    add(Map.of("code", "ASA!", "groupedBy", "moon", "group", "x", "role", "king"))
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("code", "groupedBy", "role"));
    add(Map.of("code", "asa", "role", "quality", "person", "lead8"))
        .statusCode(400)
        .body("errors.field", contains("role"));
    add(Map.of("group", "mobile")).statusCode(400).body("errors.field", contains("role", "group"));
    add(Map.of("code", "no_such_figure", "role", "quality"))
        .statusCode(400)
        .body("errors.field", contains("code"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"supervisor", "quality", "analyst", "general-manager", "agent", "partner"})
  void onlyAnAdministratorSaysWhoAnswers(String role) {
    String path = "/alert-responsibilities/" + UUID.randomUUID();
    Map<String, Object> mine = Map.of("role", "quality");
    as("somebody", role)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(mine)
        .post("/alert-responsibilities")
        .then()
        .statusCode(403);
    as("somebody", role).header("If-Match", "\"0\"").body(mine).put(path).then().statusCode(403);
    as("somebody", role).header("If-Match", "\"0\"").delete(path).then().statusCode(403);
    boolean mayRead = !role.equals("agent") && !role.equals("partner");
    get(role, "/alert-responsibilities").statusCode(mayRead ? 200 : 403);
  }

  private void badHalfHours(String queue) {
    CallsTold told = new CallsTold();
    for (int half = 0; half < 2; half++) {
      for (int call = 0; call < 12; call++) {
        told.answered(start(half).plusSeconds(call), queue, 50);
        told.answered(start(half).plusSeconds(call), "billing", 50);
      }
    }
    told.tell();
    evaluateAfter(2);
  }

  private static ValidatableResponse acknowledge(String user, String role, String alert) {
    return as(user, role)
        .header("If-Match", "\"0\"")
        .post("/alerts/" + alert + "/acknowledgement")
        .then();
  }

  private static ValidatableResponse add(Map<String, Object> responsibility) {
    return add(UUID.randomUUID().toString(), responsibility);
  }

  private static ValidatableResponse add(String key, Map<String, Object> responsibility) {
    return as("admin1", "administrator")
        .header("Idempotency-Key", key)
        .body(responsibility)
        .post("/alert-responsibilities")
        .then();
  }

  private static ValidatableResponse change(String id, int version, Map<String, Object> who) {
    return as("admin1", "administrator")
        .header("If-Match", "\"" + version + "\"")
        .body(who)
        .put("/alert-responsibilities/" + id)
        .then();
  }

  private static ValidatableResponse remove(String id, int version) {
    return as("admin1", "administrator")
        .header("If-Match", "\"" + version + "\"")
        .delete("/alert-responsibilities/" + id)
        .then();
  }
}
