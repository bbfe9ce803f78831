package dev.thirdring.metrics.figure.definition;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M3")
class MeasureResourceIT {
  @Test
  void measuresAreDataThatAnAdministratorEdits() {
    change("administrator", "hold", "\"0\"", "先问权限", "ask for rights first")
        .statusCode(200)
        .header("ETag", equalTo("\"1\""));
    change("administrator", "hold", "\"0\"", "x", "y").statusCode(412);
    given()
        .header("Authorization", "Bearer " + Tokens.of("analyst1", "analyst"))
        .get("/figures/definitions")
        .then()
        .body("find { it.code == 'hold' }.measures.zh", equalTo("先问权限"))
        .body("find { it.code == 'acw' }.measures.en", containsString("retrain the few"))
        .body("find { it.code == 'acw' }.industry", equalTo("60"))
        .body(
            "find { it.code == 'complaints_per_million' }.formula.en",
            equalTo("complaints ÷ customers who called in the month × 10⁶"));
  }

  @Test
  void aFigureWithoutMeasuresGetsItsFirst() {
    change("administrator", "reopened_rate", "\"0\"", "回看", "look back").statusCode(200);
  }

  @Test
  void refusesOthersAndWhatIsNoFigure() {
    change("analyst", "acw", "\"0\"", "x", "y").statusCode(403);
    change("administrator", "happiness", "\"0\"", "x", "y").statusCode(404);
    change("administrator", "acw", "\"0\"", "", "y").statusCode(400);
  }

  private static ValidatableResponse change(
      String role, String code, String tag, String zh, String en) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("somebody", role))
        .header("If-Match", tag)
        .contentType("application/json")
        .body(Map.of("zh", zh, "en", en))
        .put("/figures/" + code + "/measures")
        .then();
  }
}
