package dev.thirdring.intake.businesssystem;

import static dev.thirdring.intake.businesssystem.Systems.lookUp;
import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I11")
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class NeededStrengthIT {
  private static final String ACCOUNT = "{\"a\":{\"balance\":7}}";

  @Test
  void aSystemIsAskedOnlyWhenTheCustomerIsProvedWellEnough() {
    Systems systems = new Systems();
    try (StandIn bank = StandIn.answering(ACCOUNT)) {
      systems.register("bank", with(systems.at(bank.address()), "identityStrength", 3));
      String ticket = systems.ticket();
      lookUp(ticket)
          .then()
          .body("systems[0].status", equalTo("IDENTITY_NOT_PROVED"))
          .body("systems[0].neededStrength", equalTo(3));
      assertEquals(List.of(), bank.asked());
      as("agent1", Roles.AGENT)
          .body(Map.of("kind", "document", "value", "123X"))
          .post("/tickets/" + ticket + "/identity-checks")
          .then()
          .body("outcome", equalTo("SEEN"));
      lookUp(ticket).then().body("systems[0].status", equalTo("ANSWERED"));
      lookUp(systems.ticket()).then().body("systems[0].status", equalTo("IDENTITY_NOT_PROVED"));
    }
  }

  @Test
  void aServicePasswordIsVerifiedByTheSystemThatKnowsIt() {
    Systems systems = new Systems();
    try (StandIn right = StandIn.answering("{\"ok\":true}");
        StandIn wrong = StandIn.answering("{\"ok\":false}")) {
      systems
          .put("leaky", with(verifier(systems, right), "method", "GET"))
          .then()
          .statusCode(400)
          .body("errors[0].field", equalTo("method"));
      systems.register("right", verifier(systems, right));
      systems.register("wrong", verifier(systems, wrong));
      String ticket = systems.ticket();
      verifyWith(systems.code("right"));
      try {
        tried(ticket).then().body("outcome", equalTo("PROVED")).body("strength", equalTo(1));
        verifyWith(systems.code("wrong"));
        tried(ticket).then().body("outcome", equalTo("WRONG"));
        verifyWith(systems.code("nowhere"));
        tried(ticket).then().body("outcome", equalTo("NOT_VERIFIED"));
      } finally {
        verifyWith(null);
      }
      assertTrue(right.asked().getFirst().contains("\"password\":\"s3cret\""));
      assertTrue(right.asked().getFirst().startsWith("POST /verify "), right.asked().toString());
      lookUp(ticket).then().body("systems", hasSize(0));
    }
  }

  private static io.restassured.response.Response tried(String ticket) {
    return as("agent1", Roles.AGENT)
        .body(Map.of("kind", "service-password", "value", "s3cret"))
        .post("/tickets/" + ticket + "/identity-checks");
  }

  private static Map<String, Object> verifier(Systems systems, StandIn standIn) {
    Map<String, Object> system = with(systems.at(""), "address", standIn.address() + "/verify");
    system.put("method", "POST");
    system.put(
        "parameters",
        List.of(
            Map.of("name", "number", "source", "CUSTOMER_NUMBER"),
            Map.of("name", "password", "source", "SERVICE_PASSWORD")));
    system.put(
        "fields",
        List.of(Map.of("code", "verified", "nameZh", "核实", "nameEn", "OK", "path", "$.ok")));
    return system;
  }

  private static void verifyWith(String verifier) {
    int version =
        as("admin1", Roles.ADMINISTRATOR)
            .get("/identity-kinds")
            .path("items.find { it.code == 'service-password' }.version");
    Map<String, Object> kind = new HashMap<>();
    kind.put("nameZh", "服务密码");
    kind.put("nameEn", "Service password");
    kind.put("strength", 1);
    kind.put("validMinutes", 30);
    kind.put("active", true);
    kind.put("verifier", verifier);
    as("admin1", Roles.ADMINISTRATOR)
        .header("If-Match", "\"" + version + "\"")
        .body(kind)
        .put("/identity-kinds/service-password")
        .then()
        .statusCode(204);
  }
}
