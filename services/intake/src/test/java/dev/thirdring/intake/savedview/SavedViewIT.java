package dev.thirdring.intake.savedview;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I14")
class SavedViewIT {
  private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");

  @Test
  void aViewIsKeptUsedForListsCountsAndFilesChangedAndRemoved() {
    String urgent = open(with(unsettledCall(), "urgent", true)).path("id");
    String number = ticket(urgent).path("number");
    String other = ticket(open(unsettledCall()).path("id")).path("number");
    Response kept = add("supervisor1", Roles.SUPERVISOR, body("urgent", List.of("true")));
    kept.then().statusCode(201).body("sort", equalTo("LAST_CHANGE"));
    String view = kept.path("id");
    assertEquals(List.of(urgent), listed("supervisor1", view, "&number=" + number));
    assertEquals(List.of(), listed("supervisor1", view, "&number=" + other));
    assertEquals(List.of(urgent), listed("supervisor1", view, "&urgent=true&number=" + number));
    as("supervisor1", Roles.SUPERVISOR)
        .get("/tickets/count?view=" + view + "&number=" + number)
        .then()
        .body("count", equalTo(1));
    String file =
        as("supervisor1", Roles.SUPERVISOR)
            .get("/tickets/export?view=" + view + "&openedFrom=2026-01-01T00:00:00Z")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertTrue(file.contains(number));
    assertFalse(file.contains(other));

    Map<String, Object> changed = body("urgent", List.of("false"));
    change("supervisor1", view, 7, changed).then().statusCode(412);
    change("supervisor1", view, 0, changed).then().statusCode(200).body("version", equalTo(1));
    assertEquals(List.of(), listed("supervisor1", view, "&number=" + number));
    as("supervisor1", Roles.SUPERVISOR)
        .header("If-Match", "\"1\"")
        .delete("/views/" + view)
        .then()
        .statusCode(204);
    as("supervisor1", Roles.SUPERVISOR).get("/views/" + view).then().statusCode(404);
  }

  @Test
  void whatIsWrongWithAFilterIsNamed() {
    add("agent1", Roles.AGENT, body("stat", List.of("SETTLED")))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("filter.stat"));
    add("agent1", Roles.AGENT, body("state", List.of("ASLEEP")))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("state"));
    add("agent1", Roles.AGENT, body("phone", List.of("138 0013 8000")))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("filter.phone"));
    Map<String, Object> columns = body("state", List.of("SETTLED"));
    columns.put("columns", List.of("number", "colour"));
    add("agent1", Roles.AGENT, columns)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("columns"));
    as("agent1", Roles.AGENT)
        .get("/tickets?view=" + UUID.randomUUID())
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("view"));
  }

  @Test
  void aViewIsOnesOwnUnlessASupervisorSharesIt() {
    String own = add("agent1", Roles.AGENT, body("urgent", List.of("true"))).path("id");
    as("agent2", Roles.AGENT).get("/views/" + own).then().statusCode(404);
    as("agent2", Roles.AGENT).get("/tickets?view=" + own).then().statusCode(400);
    Map<String, Object> shared = body("urgent", List.of("true"));
    shared.put("role", "agent");
    add("agent1", Roles.AGENT, shared).then().statusCode(403);
    String all = add("supervisor1", Roles.SUPERVISOR, shared).path("id");
    as("agent2", Roles.AGENT).get("/views").then().body("items.id", hasItem(all));
    as("agent2", Roles.AGENT).get("/views").then().body("items.id", not(hasItem(own)));
    as("agent2", Roles.AGENT).get("/tickets?view=" + all).then().statusCode(200);
    change("agent2", Roles.AGENT, all, 0, shared).then().statusCode(403);
    as("partner1", Roles.PARTNER).get("/views").then().statusCode(403);
  }

  @Test
  void twoViewsOfOneNameAndMoreThanFiftyAreRefused() {
    String user = "agent-" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> first = body("urgent", List.of("true"));
    add(user, Roles.AGENT, first).then().statusCode(201);
    add(user, Roles.AGENT, first).then().statusCode(409).body("type", containsString("name-taken"));
    for (int i = 1; i < 50; i++) {
      add(user, Roles.AGENT, body("urgent", List.of("true"))).then().statusCode(201);
    }
    add(user, Roles.AGENT, body("urgent", List.of("true")))
        .then()
        .statusCode(409)
        .body("type", containsString("too-many-views"));
  }

  @Test
  void aViewOfAnotherDepartmentGivesNothingToPeopleOfADepartment() {
    String ticket = open(unsettledCall()).path("id");
    String number = ticket(ticket).path("number");
    try (EventProbe probe = new EventProbe("intake.tickets")) {
      probe.publish(
          ticket,
          new AssignmentMade(
              UUID.randomUUID(),
              UUID.fromString(ticket),
              number,
              "network-quality",
              "r1",
              "broadband",
              AT,
              AT));
    }
    Awaitility.await("department")
        .atMost(Duration.ofSeconds(30))
        .until(() -> "network-quality".equals(ticket(ticket).path("department")));
    Map<String, Object> shared = body("department", List.of("network-quality"));
    shared.put("role", "department");
    String view = add("supervisor1", Roles.SUPERVISOR, shared).path("id");
    String mine = "/tickets?view=" + view + "&number=" + number;
    assertEquals(List.of(ticket), department("network-quality").get(mine).path("items.id"));
    assertEquals(List.of(), department("billing").get(mine).path("items.id"));
    assertEquals(
        List.of(), department("billing").get("/tickets?number=" + number).path("items.id"));
    assertEquals(
        List.of(ticket),
        department("network-quality").get("/tickets?number=" + number).path("items.id"));
  }

  private static io.restassured.specification.RequestSpecification department(String unit) {
    return given()
        .auth()
        .oauth2(Tokens.ofDepartment(unit + "-person", unit))
        .contentType(ContentType.JSON);
  }

  private static Map<String, Object> body(String fact, List<String> values) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "视图 " + UUID.randomUUID());
    body.put("filter", Map.of(fact, values));
    body.put("sort", "LAST_CHANGE");
    body.put("columns", List.of("number", "subject", "urgent"));
    return body;
  }

  private static Response ticket(String id) {
    return as("agent1", Roles.AGENT).get("/tickets/" + id);
  }

  private static List<String> listed(String user, String view, String more) {
    return as(user, Roles.SUPERVISOR).get("/tickets?view=" + view + more).path("items.id");
  }

  private static Response add(String user, String role, Map<String, Object> body) {
    return as(user, role)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/views");
  }

  private static Response change(String user, String view, long version, Map<String, Object> body) {
    return change(user, Roles.SUPERVISOR, view, version, body);
  }

  private static Response change(
      String user, String role, String view, long version, Map<String, Object> body) {
    return as(user, role)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .put("/views/" + view);
  }
}
