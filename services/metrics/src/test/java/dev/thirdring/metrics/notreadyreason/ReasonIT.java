package dev.thirdring.metrics.notreadyreason;

import static org.hamcrest.Matchers.equalTo;

import dev.thirdring.metrics.Telling;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M1")
class ReasonIT {

  @Test
  void reasonsAreNamedByAdministrators() {
    String admin = Tokens.of("admin1", "administrator");
    Map<String, Object> named = Map.of("zh", "喝水", "en", "Water");
    Telling.create(admin, "/not-ready-reasons/water", named).statusCode(201);
    Telling.create(admin, "/not-ready-reasons/water", named).statusCode(409);
    Telling.change(admin, "/not-ready-reasons/water", "\"0\"", Map.of("zh", "饮水", "en", "Water"))
        .statusCode(200);
    Telling.change(admin, "/not-ready-reasons/water", "\"0\"", named).statusCode(412);
    Telling.read(Tokens.of("agent1", "agent"), "/not-ready-reasons")
        .statusCode(200)
        .body("find { it.code == 'water' }.zh", equalTo("饮水"));
    Telling.create(Telling.supervisor(), "/not-ready-reasons/tea", named).statusCode(403);
    Telling.change(Telling.supervisor(), "/not-ready-reasons/water", "\"1\"", named)
        .statusCode(403);
  }
}
