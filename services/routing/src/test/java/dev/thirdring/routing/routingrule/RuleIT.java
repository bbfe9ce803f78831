package dev.thirdring.routing.routingrule;

import static dev.thirdring.routing.Scene.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("R7")
class RuleIT {
  private static Map<String, Object> rule(String subcategory, String department) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("position", 5);
    rule.put("subcategory", subcategory);
    rule.put("department", department);
    rule.put("reasonZh", "测试");
    rule.put("reasonEn", "Test");
    rule.put("active", true);
    return rule;
  }

  @Test
  void sendsTicketsByRulesThatWereEdited() {
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", "rule-it-roaming")
        .body(Map.of("code", "it-roaming", "rule", rule("roaming", "billing")))
        .post("/routing-rules")
        .then()
        .statusCode(201)
        .header("ETag", "\"0\"");
    try (Scene scene = new Scene()) {
      AssignmentMade first = scene.assigned(Scene.opened(TicketForm.NOTICE, "roaming", false));
      assertEquals("billing", first.department());

      as(Scene.ADMINISTRATOR, 0)
          .body(rule("roaming", "value-added"))
          .put("/routing-rules/it-roaming")
          .then()
          .statusCode(200)
          .body("version", equalTo(1));
      AssignmentMade second = scene.assigned(Scene.opened(TicketForm.NOTICE, "roaming", false));
      assertEquals("value-added", second.department());
      assertEquals("it-roaming", second.rule());
    }
    as(Scene.ADMINISTRATOR, 0)
        .body(rule("roaming", "billing"))
        .put("/routing-rules/it-roaming")
        .then()
        .statusCode(412);
  }

  @Test
  void refusesAnUnknownDepartment() {
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", "rule-it-mars")
        .body(Map.of("code", "it-mars", "rule", rule("mars", "moon-base")))
        .post("/routing-rules")
        .then()
        .statusCode(400)
        .body("errors.field", contains("department"));
    as(Scene.ADMINISTRATOR).get("/routing-rules/it-mars").then().statusCode(404);
  }

  @Test
  void isReadByAgentsAndChangedByItsKeepers() {
    as(Scene.AGENT)
        .get("/routing-rules")
        .then()
        .statusCode(200)
        .body("items.code", hasItem("network-no-signal"));
    as(Scene.AGENT, 0)
        .body(rule("no-signal", "billing"))
        .put("/routing-rules/network-no-signal")
        .then()
        .statusCode(403);
  }
}
