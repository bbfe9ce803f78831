package dev.thirdring.followup.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("F2")
class PlanIT {
  /** The seeded plan: what other tests count on is not changed here. */
  private static final Map<String, Object> SEEDED =
      Map.of(
          "askWithin", "PT24H",
          "attemptsMax", 3,
          "retryAfter", "PT4H",
          "claimFor", "PT30M",
          "callFrom", "09:00",
          "callUntil", "20:00",
          "zone", "Asia/Shanghai");

  @Test
  void asksWithinADayFromNineToEight() {
    supervisor()
        .get("/plans/after-complaint")
        .then()
        .statusCode(200)
        .body("askWithin", equalTo("PT24H"))
        .body("callFrom", equalTo("09:00"))
        .body("callUntil", equalTo("20:00"))
        .body("zone", equalTo("Asia/Shanghai"));
    supervisor().get("/plans").then().body("kind", contains("after-complaint"));
    supervisor().get("/plans/after-party").then().statusCode(404);
  }

  @Test
  void changesForWhoSawTheNewestVersion() {
    String seen = supervisor().get("/plans/after-complaint").then().extract().header("ETag");
    put(seen, with("attemptsMax", 4)).statusCode(200).body("attemptsMax", equalTo(4));
    put(seen, SEEDED).statusCode(412);
    String newest = supervisor().get("/plans/after-complaint").then().extract().header("ETag");
    put(newest, SEEDED).statusCode(200).body("changedBy", equalTo("supervisor1"));
  }

  @Test
  void namesFieldsThatAreNotValid() {
    put("\"0\"", with("attemptsMax", 0))
        .statusCode(400)
        .body("errors.field", contains("attemptsMax"));
    put("\"0\"", with("callUntil", "08:00")).body("errors.field", contains("callUntil"));
    put("\"0\"", with("callFrom", "noon")).body("errors.field", contains("callFrom"));
    put("\"0\"", with("zone", "Asia/Nowhere")).body("errors.field", contains("zone"));
    put("\"0\"", with("askWithin", "P1000D")).body("errors.field", contains("askWithin"));
    put("\"0\"", Map.of("zone", "Asia/Shanghai", "attemptsMax", 3, "callFrom", "09:00"))
        .body(
            "errors.field", containsInAnyOrder("askWithin", "retryAfter", "claimFor", "callUntil"));
  }

  @Test
  void letsOnlyTheCentreInAndOnlyItsHeadsChange() {
    given().get("/plans").then().statusCode(401);
    as("network-dept", Roles.DEPARTMENT).get("/plans").then().statusCode(403);
    as("agent1", Roles.AGENT)
        .contentType(ContentType.JSON)
        .header("If-Match", "\"0\"")
        .body(SEEDED)
        .put("/plans/after-complaint")
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse put(String seen, Map<String, Object> body) {
    return supervisor()
        .contentType(ContentType.JSON)
        .header("If-Match", seen)
        .body(body)
        .put("/plans/after-complaint")
        .then();
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> body = new HashMap<>(SEEDED);
    body.put(field, value);
    return body;
  }

  private static RequestSpecification supervisor() {
    return as("supervisor1", Roles.SUPERVISOR);
  }

  private static RequestSpecification as(String user, String role) {
    return given().auth().oauth2(Tokens.of(user, role));
  }
}
