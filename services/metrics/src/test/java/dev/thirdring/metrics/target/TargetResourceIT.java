package dev.thirdring.metrics.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.metrics.figure.model.FigureTable;
import dev.thirdring.metrics.figure.model.Label;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M3")
class TargetResourceIT {
  private static final String TARGET = "/targets/first_reply.default";

  @Test
  void anAdministratorSetsATargetAnewKnowingItsLastVersion() {
    int version =
        as("analyst")
            .get("/targets")
            .then()
            .extract()
            .path("find { it.id == '%s' }.version", "first_reply.default");
    String seen = "\"" + version + "\"";
    as("administrator")
        .header("If-Match", seen)
        .body("{\"atLeast\": 98.5, \"atMost\": 100}")
        .put(TARGET)
        .then()
        .statusCode(200)
        .header("ETag", "\"" + (version + 1) + "\"")
        .body("atLeast", equalTo(98.5f));
    as("administrator")
        .header("If-Match", seen)
        .body("{\"atLeast\": 90}")
        .put(TARGET)
        .then()
        .statusCode(412)
        .body("type", equalTo("urn:third-ring:problem:stale"));
    as("analyst")
        .get("/targets")
        .then()
        .body("find { it.id == 'first_reply.default' }.atLeast", equalTo(98.5f));
  }

  @Test
  void refusesWhatIsNoRange() {
    String[] wrong = {
      "{}",
      "{\"atLeast\": 90, \"atMost\": 80}",
      "{\"atLeast\": -1}",
      "{\"atLeast\": 0.001}",
      "{\"atLeast\": \"x\"}"
    };
    for (String body : wrong) {
      as("administrator").header("If-Match", "\"0\"").body(body).put(TARGET).then().statusCode(400);
    }
    as("administrator")
        .header("If-Match", "\"0\"")
        .body("{\"atLeast\": -1}")
        .put(TARGET)
        .then()
        .body("errors.field", hasItem("atLeast"));
  }

  @Test
  void refusesOtherRolesStrangersAndTheUnknown() {
    given().get("/targets").then().statusCode(401);
    as("agent").get("/targets").then().statusCode(403);
    as("analyst")
        .header("If-Match", "\"0\"")
        .body("{\"atLeast\": 1}")
        .put(TARGET)
        .then()
        .statusCode(403);
    as("administrator").body("{\"atLeast\": 1}").put(TARGET).then().statusCode(428);
    as("administrator")
        .header("If-Match", "\"0\"")
        .body("{\"atLeast\": 1}")
        .put("/targets/happiness")
        .then()
        .statusCode(404);
  }

  @Test
  void everyTargetIsOfAFigureThatExists() {
    List<String> targets =
        as("analyst")
            .get("/targets")
            .then()
            .statusCode(200)
            .extract()
            .path("collect { it.figure + ' ' + it.variant }");
    Set<String> figures =
        FigureTable.ALL.stream().map(f -> f.code() + " " + f.variant()).collect(Collectors.toSet());
    Set<String> labelled =
        FigureTable.ALL.stream()
            .filter(f -> f.label() != Label.NONE)
            .map(f -> f.code() + " ")
            .collect(Collectors.toSet());
    assertEquals(
        List.of(),
        targets.stream()
            .filter(target -> !figures.contains(target))
            .filter(target -> labelled.stream().noneMatch(target::startsWith))
            .toList());
  }

  private static RequestSpecification as(String role) {
    return given()
        .contentType("application/json")
        .header("Authorization", "Bearer " + Tokens.of("somebody", role));
  }
}
