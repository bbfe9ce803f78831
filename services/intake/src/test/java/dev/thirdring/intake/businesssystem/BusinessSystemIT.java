package dev.thirdring.intake.businesssystem;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("I10")
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class BusinessSystemIT {

  @ParameterizedTest
  @CsvSource({
    "http://169.254.169.254/{number}, allows",
    "http://business.example:8080/{number}, allows",
    "gopher://business.example/{number}, http",
    "http://{number}.example/, parameters",
  })
  void refusesToRegisterAddressesThatMayNotBeCalled(String address, String allowed) {
    Systems systems = new Systems();
    systems
        .put("bad", with(systems.at(""), "address", address))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("address"))
        .body("errors[0].allowed", containsString(allowed));
  }

  @Test
  void namesWhatIsWrongWithARegistration() {
    Systems systems = new Systems();
    Map<String, Object> right = systems.at("http://business.example");
    systems
        .put(
            "bad",
            with(
                right,
                "fields",
                List.of(Map.of("code", "a", "nameZh", "甲", "nameEn", "A", "path", "$.a[?(@.b)]"))))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("fields[0].path"));
    systems
        .put("bad", with(right, "secret", Map.of("name", "missing", "header", "Authorization")))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("secret.name"));
    systems
        .put("bad", with(right, "limits", Map.of("timeoutMillis", 3_600_000)))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("limits.timeoutMillis"));
  }

  @Test
  void isChangedOnlyByWhoSawItsLastVersion() {
    Systems systems = new Systems();
    Map<String, Object> system = systems.at("http://business.example");
    systems.register("one", system);
    systems.put("one", system).then().statusCode(412);
    String path = "/business-systems/" + systems.code("one");
    as("admin1", Roles.ADMINISTRATOR)
        .header("If-Match", "\"0\"")
        .body(with(system, "active", false))
        .put(path)
        .then()
        .statusCode(204);
    as("admin1", Roles.ADMINISTRATOR)
        .get(path)
        .then()
        .header("ETag", "\"1\"")
        .body("system.active", equalTo(false));
    as("admin1", Roles.ADMINISTRATOR)
        .get("/business-systems?limit=1")
        .then()
        .statusCode(200)
        .body("items[0].code", notNullValue());
  }

  @Test
  void anAdministratorTriesASystemBeforeAgentsDo() {
    Systems systems = new Systems();
    try (StandIn fast = StandIn.answering("{\"a\":{\"balance\":7}}")) {
      systems.register("fast", systems.at(fast.address()));
      String path = "/business-systems/" + systems.code("fast") + "/trial";
      as("admin1", Roles.ADMINISTRATOR)
          .body(Map.of("known", Map.of("CUSTOMER_NUMBER", "+8613800138000")))
          .post(path)
          .then()
          .statusCode(200)
          .body("status", equalTo("ANSWERED"))
          .body("fields[0].value", equalTo(7));
      as("admin1", Roles.ADMINISTRATOR)
          .body(Map.of("known", Map.of()))
          .post(path)
          .then()
          .body("status", equalTo("PARAMETER_MISSING"));
      as("agent1", Roles.AGENT).body(Map.of("known", Map.of())).post(path).then().statusCode(403);
    }
  }

  @Test
  void onlyAdministratorsRegister() {
    as("agent1", Roles.AGENT)
        .body(Map.of("nameZh", "x"))
        .put("/business-systems/x")
        .then()
        .statusCode(403);
    as("agent1", Roles.AGENT).get("/business-systems").then().statusCode(403);
  }
}
