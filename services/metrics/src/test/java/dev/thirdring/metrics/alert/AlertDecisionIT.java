package dev.thirdring.metrics.alert;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.metrics.AlertCleared;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is decided on an alert, and what came of it. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M3")
class AlertDecisionIT extends HalfHours {

  @Test
  void aDecisionIsRecordedOnceAndItsEffectShownWhenItIsThere() {
    calls(0, 10, 10);
    calls(1, 10, 10);
    evaluateAfter(2);
    String alert = only();
    String etag = get("supervisor", "/alerts/" + alert).extract().header("ETag");
    Map<String, String> body = Map.of("measure", "service_level.staffing", "text", "计费组两人支援宽带组");
    String key = UUID.randomUUID().toString();
    decide(alert, etag, key, body)
        .statusCode(201)
        .body("state", equalTo("DECIDED"))
        .body("stateBy", equalTo("supervisor1"))
        .body("decisions", hasSize(1))
        .body("decisions[0].text", equalTo("计费组两人支援宽带组"))
        .body("decisions[0].effect", nullValue());
    decide(alert, etag, key, body).statusCode(201).body("decisions", hasSize(1));
    decide(alert, etag, UUID.randomUUID().toString(), body).statusCode(412);

    calls(2, 19, 1);
    calls(3, 20, 0);
    evaluateAfter(4);
    String effect = "decisions[0].effect.";
    get("quality", "/alerts/" + alert)
        .statusCode(200)
        .body("state", equalTo("CLEARED"))
        .body(effect + "periods", equalTo(1))
        .body(effect + "before.numerator", equalTo(10))
        .body(effect + "before.value", equalTo(50.0f))
        .body(effect + "after.from", equalTo(start(3).toString()))
        .body(effect + "after.numerator", equalTo(20))
        .body(effect + "after.value", equalTo(100.0f));
    try (EventProbe probe = new EventProbe("metrics.alerts")) {
      AlertCleared cleared =
          probe.await(AlertCleared.class, one -> one.alertId().toString().equals(alert));
      assertEquals(false, cleared.recounted());
    }
  }

  @Test
  void whatToConsiderIsWhatTheFiguresDefinitionSays() {
    int version =
        get("analyst", "/figures/definitions")
            .extract()
            .path("find { it.code == 'service_level' }.measures.version");
    calls(0, 10, 10);
    evaluateAfter(1);
    String alert = only();
    get("supervisor", "/alerts/" + alert).body("measures.id", hasItem("service_level.staffing"));
    consider(version, "请夜班早来；打开回呼", "Ask the night shift to come early; open call-back");
    try {
      get("supervisor", "/alerts/" + alert)
          .body(
              "measures.id",
              contains(
                  "service_level.ask_the_night_shift_to_come_early",
                  "service_level.open_call_back"))
          .body("measures.words.zh", contains("请夜班早来", "打开回呼"));
      String etag = get("supervisor", "/alerts/" + alert).extract().header("ETag");
      decide(
              alert,
              etag,
              UUID.randomUUID().toString(),
              Map.of("measure", "service_level.staffing", "text", "x"))
          .statusCode(400)
          .body("errors.field", contains("measure"));
      decide(
              alert,
              etag,
              UUID.randomUUID().toString(),
              Map.of("measure", "service_level.open_call_back", "text", "x"))
          .statusCode(201)
          .body("decisions.measure", contains("service_level.open_call_back"));
    } finally {
      consider(
          version + 1,
          "人员；预测；事后处理与持线是否超出计划；自助服务；公布实时数据",
          "staffing; forecast; ACW and hold over plan; self-service; publish live");
    }
  }

  private static void consider(int version, String zh, String en) {
    as("admin1", "administrator")
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("zh", zh, "en", en))
        .put("/figures/service_level/measures")
        .then()
        .statusCode(200);
  }
}
