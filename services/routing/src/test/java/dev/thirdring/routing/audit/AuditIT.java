package dev.thirdring.routing.audit;

import static dev.thirdring.routing.Scene.as;
import static dev.thirdring.routing.Scene.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.platform.testkit.AuditRules;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class AuditIT {
  private static final String QUALITY = Tokens.of("quality1", "quality");

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  @Test
  void noTableEscapesTheTrail() {
    assertEquals(List.of(), AuditRules.escaped(database));
  }

  @Test
  @Tag("R4")
  @Tag("R11")
  void anAssignmentsWayIsNotedWithWhoTookEachStep() {
    String secret = "secret-" + UUID.randomUUID();
    try (Scene scene = new Scene()) {
      AssignmentMade made = scene.assigned();
      as(Scene.NETWORK, 0)
          .body(Map.of("remedy", secret))
          .post("/assignments/" + made.assignmentId() + "/answer")
          .then()
          .statusCode(200);
      String ticket = "/audit?belongsTo=" + made.ticketId() + "&subjectKind=assignment";
      Map<String, Object> added = entry(ticket + "&action=added");
      assertEquals("system", added.get("actor"));
      assertFalse(added.get("requestId").toString().isEmpty(), "the event that caused it");
      Map<String, Object> answered = entry(ticket + "&action=changed");
      assertEquals("network-dept", answered.get("actor"));
      assertEquals("network-quality", answered.get("actsFor"));
      assertEquals(List.of("OPEN", "COMPLETED"), ((Map<?, ?>) answered.get("fields")).get("state"));
      assertFalse(answered.toString().contains(secret), answered.toString());
    }
  }

  @Test
  @Tag("R7")
  void aUnitIsKeptInSomebodysName() {
    String code = "unit-" + UUID.randomUUID().toString().substring(0, 8);
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", code)
        .body(Map.of("code", code, "unit", unit("first-head")))
        .post("/units")
        .then()
        .statusCode(201);
    as(Scene.ADMINISTRATOR, 0)
        .body(unit("second-head"))
        .put("/units/" + code)
        .then()
        .statusCode(200);
    Map<String, Object> changed = entry("/audit?subjectKind=unit&action=changed&subjectId=" + code);
    assertEquals("admin1", changed.get("actor"));
    assertEquals(
        List.of("first-head", "second-head"), ((Map<?, ?>) changed.get("fields")).get("head"));
    assertEquals(
        code, entry("/audit?subjectKind=unit&action=added&subjectId=" + code).get("requestId"));
  }

  @Test
  @Tag("R7")
  void whoseSkillsChangedIsShown() {
    String name = "anna-" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> person =
        Map.of(
            "units",
            List.of("network-quality"),
            "skills",
            List.of(Map.of("skill", "broadband", "level", 3)),
            "capacity",
            5,
            "active",
            true);
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", name)
        .body(Map.of("name", name, "person", person))
        .post("/people")
        .then()
        .statusCode(201);
    Map<String, Object> added = entry("/audit?subjectKind=person&action=added&subjectId=" + name);
    assertEquals("admin1", added.get("actor"));
    assertTrue(((Map<?, ?>) added.get("fields")).get("skills").toString().contains("broadband"));
  }

  @Test
  void aDepartmentDoesNotSeeTheTrail() {
    as(Scene.NETWORK).get("/audit").then().statusCode(403);
  }

  private static Map<String, Object> unit(String head) {
    return Map.of("nameZh", "测试", "nameEn", "Test", "calendar", "cn-standard", "head", head);
  }

  private static Map<String, Object> entry(String path) {
    return eventually(() -> items(path), items -> !items.isEmpty()).getFirst();
  }

  private static List<Map<String, Object>> items(String path) {
    return as(QUALITY).get(path).then().statusCode(200).extract().path("items");
  }
}
