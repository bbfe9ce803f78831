package dev.thirdring.metrics.specialday;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M2")
class SpecialDayResourceIT {
  private static final String DAY =
      "{\"working\": false, \"nameZh\": \"司庆\", \"nameEn\": \"Anniversary\"}";

  @Test
  void theHolidaysOf2024To2026AreThere() {
    as("analyst")
        .get("/special-days?year=2025")
        .then()
        .statusCode(200)
        .body("find { it.day == '2025-01-29' }.nameZh", equalTo("春节"))
        .body("find { it.day == '2025-02-08' }.working", equalTo(true));
    as("analyst").get("/special-days?year=2031").then().body("", hasSize(0));
  }

  @Test
  void anAdministratorNamesADaySpecialChangesItAndTakesItBack() {
    as("administrator").body(DAY).put("/special-days/2033-03-03").then().statusCode(200);
    as("administrator").body(DAY).put("/special-days/2033-03-03").then().statusCode(412);
    String tag =
        as("administrator")
            .header("If-Match", "\"0\"")
            .body(DAY.replace("false", "true"))
            .put("/special-days/2033-03-03")
            .then()
            .statusCode(200)
            .body("working", equalTo(true))
            .extract()
            .header("ETag");
    as("administrator")
        .header("If-Match", "\"0\"")
        .delete("/special-days/2033-03-03")
        .then()
        .statusCode(412);
    as("administrator").delete("/special-days/2033-03-03").then().statusCode(428);
    as("administrator")
        .header("If-Match", tag)
        .delete("/special-days/2033-03-03")
        .then()
        .statusCode(204);
    as("administrator")
        .header("If-Match", tag)
        .delete("/special-days/2033-03-03")
        .then()
        .statusCode(404);
  }

  @Test
  void refusesWhatIsNoDayAndOtherRoles() {
    as("administrator").body(DAY).put("/special-days/2033-02-30").then().statusCode(400);
    as("administrator")
        .body("{\"working\": true}")
        .put("/special-days/2033-02-03")
        .then()
        .statusCode(400);
    as("analyst").get("/special-days?year=1").then().statusCode(400);
    as("supervisor").body(DAY).put("/special-days/2033-03-04").then().statusCode(403);
    as("agent").get("/special-days?year=2025").then().statusCode(403);
    given().get("/special-days?year=2025").then().statusCode(401);
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of("days", role)).contentType("application/json");
  }
}
