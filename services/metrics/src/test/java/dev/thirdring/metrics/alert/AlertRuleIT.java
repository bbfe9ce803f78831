package dev.thirdring.metrics.alert;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How figures are watched is what an administrator says. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M3")
class AlertRuleIT extends HalfHours {

  @Test
  void allRulesAreListed() {
    get("analyst", "/alert-rules")
        .statusCode(200)
        .body("size()", greaterThan(20))
        .body("size()", lessThanOrEqualTo(1000))
        .body("find { it.id == 'service_level.queue' }.groupedBy", equalTo("queue"))
        .body("find { it.id == 'service_level' }.groupedBy", nullValue())
        .body("find { it.id == 'service_level' }.period", equalTo("HALF_HOUR"));
  }

  @Test
  void aChangedRuleIsJudgedByAtOnce() {
    calls(0, 10, 10);
    change("service_level", version(), rule(21, "2", 1, 2)).statusCode(200);
    try {
      evaluateAfter(1);
      live().body("items", empty());
      ValidatableResponse changed =
          change("service_level", version(), rule(20, "2.5", 1, 2)).statusCode(200);
      changed
          .header("ETag", equalTo("\"" + version() + "\""))
          .body("minimumVolume", equalTo(20))
          .body("margin", equalTo(2.5f))
          .body("code", equalTo("service_level"));
      evaluateAfter(1);
      only();
    } finally {
      change("service_level", version(), rule(10, "2", 1, 2)).statusCode(200);
    }
  }

  @Test
  void aRuleThatIsOffRaisesNothing() {
    calls(0, 10, 10);
    Map<String, Object> off = rule(10, "2", 1, 2);
    off.put("enabled", false);
    change("service_level", version(), off).statusCode(200).body("enabled", equalTo(false));
    evaluateAfter(1);
    live().body("items", empty());
    change("service_level", version(), rule(10, "2", 1, 2)).statusCode(200);
  }

  @Test
  void nothingIsChangedOverAnothersChange() {
    int seen = version();
    change("service_level", seen, rule(10, "2", 1, 2)).statusCode(200);
    change("service_level", seen, rule(11, "2", 1, 2))
        .statusCode(412)
        .body("type", equalTo("urn:third-ring:problem:stale"));
    as("admin1", "administrator")
        .body(rule(11, "2", 1, 2))
        .put("/alert-rules/service_level")
        .then()
        .statusCode(428);
    change("no_such_rule", 0, rule(11, "2", 1, 2)).statusCode(404);
    get("analyst", "/alert-rules")
        .body("find { it.id == 'service_level' }.minimumVolume", equalTo(10));
  }

  @Test
  void whatIsWrongIsNamed() {
    Map<String, Object> wrong = rule(-1, "2.345", 0, 11);
    wrong.remove("enabled");
    change("service_level", version(), wrong)
        .statusCode(400)
        .body(
            "errors.field",
            containsInAnyOrder("minimumVolume", "margin", "raiseAfter", "clearAfter", "enabled"))
        .body("errors.find { it.field == 'raiseAfter' }.allowed", equalTo("must be 1 to 10"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"supervisor", "quality", "analyst", "general-manager", "agent", "channel"})
  void onlyAnAdministratorChangesRules(String role) {
    as("somebody", role)
        .header("If-Match", "\"0\"")
        .body(rule(1, "1", 1, 1))
        .put("/alert-rules/service_level")
        .then()
        .statusCode(403);
    boolean mayRead = !role.equals("agent") && !role.equals("channel");
    get(role, "/alert-rules").statusCode(mayRead ? 200 : 403);
  }

  private static ValidatableResponse change(String id, int version, Map<String, Object> rule) {
    return as("admin1", "administrator")
        .header("If-Match", "\"" + version + "\"")
        .body(rule)
        .put("/alert-rules/" + id)
        .then();
  }

  private static int version() {
    return get("analyst", "/alert-rules")
        .extract()
        .path("find { it.id == 'service_level' }.version");
  }

  private static Map<String, Object> rule(
      long volume, String margin, int raiseAfter, int clearAfter) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("minimumVolume", volume);
    rule.put("margin", new BigDecimal(margin));
    rule.put("raiseAfter", raiseAfter);
    rule.put("clearAfter", clearAfter);
    rule.put("enabled", true);
    return rule;
  }
}
