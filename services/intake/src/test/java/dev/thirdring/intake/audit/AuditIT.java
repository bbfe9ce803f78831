package dev.thirdring.intake.audit;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.AuditRules;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class AuditIT {
  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  @Test
  void noTableEscapesTheTrail() {
    assertEquals(List.of(), AuditRules.escaped(database));
  }

  @Test
  @Tag("I14")
  @Tag("I16")
  void everyStepOfATicketIsNotedWithWhoTookItAndNothingThatTheCustomerSaid() {
    String secret = "secret-" + UUID.randomUUID();
    String phone = "138" + (10_000_000 + Math.abs(UUID.randomUUID().hashCode() % 80_000_000));
    Response opened =
        open(
            with(
                with(unsettledCall(), "text", secret),
                "customer",
                Map.of("name", "保密女士", "phone", phone)));
    String id = opened.path("id");
    as("agent2", Roles.AGENT).get("/tickets/" + id + "/customer").then().statusCode(200);
    as("agent2", Roles.AGENT)
        .header("If-Match", opened.header("ETag"))
        .body(Map.of("customerAccepts", true, "result", secret))
        .post("/tickets/" + id + "/settlement")
        .then()
        .statusCode(204);

    Map<String, Object> settled = entry(id, "subjectKind=ticket&action=changed");
    assertEquals("agent2", settled.get("actor"));
    assertEquals("agent", settled.get("roles"));
    assertEquals(
        List.of("IN_HANDLING", "SETTLED"), ((Map<?, ?>) settled.get("fields")).get("state"));
    assertEquals("***", ((Map<?, ?>) settled.get("fields")).get("result"));
    assertEquals("agent1", entry(id, "subjectKind=ticket&action=opened").get("actor"));
    assertEquals("agent2", entry(id, "subjectKind=personal_data_look").get("actor"));

    String all = quality("/audit?belongsTo=" + id).asString();
    assertFalse(all.contains(secret) || all.contains("保密") || all.contains(phone), all);
  }

  @Test
  void aCodeIsKeptInSomebodysName() {
    String code = "audited-" + UUID.randomUUID().toString().substring(0, 8);
    as("admin7", Roles.ADMINISTRATOR)
        .body(Map.of("nameZh", "测试", "nameEn", "Test"))
        .put("/catalogs/product/" + code)
        .then()
        .statusCode(204);
    String path = "/audit?subjectKind=catalog_entry&subjectId=product/" + code;
    await().atMost(Duration.ofSeconds(20)).until(() -> !items(path).isEmpty());
    assertEquals("admin7", items(path).getFirst().get("actor"));
  }

  @Test
  void theChainHolds() {
    open(unsettledCall());
    assertTrue(quality("/audit/verification").<Boolean>path("holds"));
  }

  @Test
  void anAgentDoesNotSeeTheTrail() {
    as("agent1", Roles.AGENT).get("/audit").then().statusCode(403);
    as("supervisor1", Roles.SUPERVISOR).get("/audit").then().statusCode(200);
    as("supervisor1", Roles.SUPERVISOR).get("/audit/export").then().statusCode(403);
  }

  private static Map<String, Object> entry(String ticket, String query) {
    String path = "/audit?belongsTo=" + ticket + "&" + query;
    await().atMost(Duration.ofSeconds(20)).until(() -> !items(path).isEmpty());
    return items(path).getFirst();
  }

  private static List<Map<String, Object>> items(String path) {
    return quality(path).path("items");
  }

  private static Response quality(String path) {
    return as("quality1", Roles.QUALITY).get(path);
  }
}
