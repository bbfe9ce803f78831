package dev.thirdring.metrics.quality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls that another system had monitored. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M6")
class MonitoredElsewhereIT extends Assessed {
  @Test
  void callsMonitoredElsewhereAreTakenRowByRowAndSentAgainChangeNothing() {
    String csv =
        """
        来源 source,编号 reference,坐席 agent,呼叫编号 call id,呼叫时间 call time,分数 score
        qm,r-1,ivan,c-1,2019-07-01T09:00:00+08:00,90.5
        qm,r-2,ivan,c-2,2019-07-02T09:00:00+08:00,70
        qm,r-3,ivan,c-3,yesterday,170
        """;
    csv(csv)
        .body("taken", equalTo(2))
        .body("refused", equalTo(1))
        .body("rows[2].row", equalTo(4))
        .body("rows[2].errors.field", contains("at", "score"));
    csv(csv).body("taken", equalTo(0)).body("alreadyThere", equalTo(2));
    assertEquals("16050 / 2 = 80.25", figure("2019-07", "monitoring_score", "default", "ivan"));
    as("qm-system", "channel")
        .body(Map.of("calls", List.of(elsewhere("r-2", "71"), elsewhere("r-9", "88"))))
        .post("/quality/monitored-calls")
        .then()
        .statusCode(200)
        .body("rows.outcome", contains("REFUSED", "TAKEN"))
        .body("rows[0].errors.field", hasItem("reference"));
    as("ivan", "agent")
        .contentType("text/csv")
        .body(csv)
        .post("/quality/monitored-calls/csv")
        .then()
        .statusCode(403);
    String template =
        as("quality1", "quality")
            .get("/quality/monitored-calls/template.csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    csv(template).body("rows", hasSize(0));
  }

  private static Map<String, Object> elsewhere(String reference, String score) {
    return Map.of(
        "source",
        "qm",
        "reference",
        reference,
        "agent",
        "ivan",
        "callId",
        reference.equals("r-2") ? "c-2" : "c-9",
        "at",
        "2019-07-02T09:00:00+08:00",
        "score",
        Double.valueOf(score));
  }

  private static ValidatableResponse csv(String csv) {
    return as("quality1", "quality")
        .contentType("text/csv")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post("/quality/monitored-calls/csv")
        .then()
        .statusCode(200);
  }
}
