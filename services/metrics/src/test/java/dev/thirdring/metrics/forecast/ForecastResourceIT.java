package dev.thirdring.metrics.forecast;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Mondays of April 2026 in one queue brought 10, 20, 30 and 40 calls between ten and half past;
 * Monday the 6th was Qingming's holiday and brought 10. Every call took 180 seconds.
 */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M2")
class ForecastResourceIT {
  private static final String QUEUE = "forecast-it";
  private static final Map<String, Integer> CALLS =
      Map.of("2026-04-06", 10, "2026-04-13", 20, "2026-04-20", 30, "2026-04-27", 40);

  @BeforeEach
  void tellCalls() {
    CALLS.forEach(
        (day, calls) -> {
          List<Map<String, Object>> steps = new ArrayList<>();
          IntStream.range(0, calls).forEach(call -> steps.addAll(call(day, call)));
          as("channel").body(Map.of("steps", steps)).post("/calls/steps").then().statusCode(200);
        });
  }

  @Test
  void aWeekIsForecastFromDaysLikeItsDaysAndShowsHowFarItWasOff() {
    ask("/forecast", "analyst", "from", "2026-05-04")
        .statusCode(200)
        .body("madeFromDaysBefore", equalTo("2026-05-04"))
        .body("days", hasSize(7))
        .body("days[0].kind", equalTo("HOLIDAY"))
        .body("days[0].madeFrom", equalTo("SAME_KIND"))
        .body("days[0].madeFromDays[0]", equalTo("2026-05-03"));
    ask("/forecast", "analyst", "from", "2026-05-11")
        .statusCode(200)
        .body("days[0].kind", equalTo("MONDAY"))
        .body("days[0].madeFromDays", contains("2026-04-27", "2026-04-20", "2026-04-13"))
        .body("days[0].calls", equalTo(30.0f))
        .body("days[0].halfHours[20].at", equalTo("10:00"))
        .body("days[0].halfHours[20].calls", equalTo(30.0f))
        .body("days[0].halfHours[19].calls", equalTo(0.0f));
  }

  /**
   * On the 27th 20 and 30 were known: 25 were expected, 40 came, 15 too few. The first three days
   * of May are holidays, for which 10 each were expected as on Qingming's, and none came: 30 too
   * many.
   */
  @Test
  void theErrorOfAPastWeekIsThatOfWhatWasKnownThen() {
    ask("/forecast", "supervisor", "from", "2026-05-04")
        .body("errors.find { it.from == '2026-04-27' }.calls", equalTo(40))
        .body("errors.find { it.from == '2026-04-27' }.absolutePercent", equalTo(112.5f))
        .body("errors.find { it.from == '2026-04-27' }.overPercent", equalTo(37.5f));
  }

  /** 30 calls in half an hour of 180 seconds are 3 Erlang. */
  @Test
  void agentsAreThoseThatTheForecastNeeds() {
    ask("/staffing", "analyst", "from", "2026-05-11", "handleTime", "180")
        .statusCode(200)
        .body("model", equalTo("ERLANG_C"))
        .body("handleTimeMeasured", equalTo(false))
        .body("days[0].halfHours[20].answering", equalTo(5))
        .body("days[0].halfHours[20].scheduled", equalTo(8))
        .body("days[0].halfHours[20].occupancy", equalTo(60.0f))
        .body("days[0].halfHours[19].answering", equalTo(0))
        .body("days[0].halfHours[19].serviceLevel", nullValue());
    ask("/staffing", "analyst", "from", "2026-05-11", "handleTime", "180", "patience", "60")
        .body("model", equalTo("ERLANG_A"))
        .body("days[0].halfHours[20].answering", equalTo(5));
  }

  @Test
  void theHandleTimeIsMeasuredWhenNobodyGivesIt() {
    ask("/staffing", "analyst", "from", "2026-05-11")
        .statusCode(200)
        .body("handleTimeMeasured", equalTo(true))
        .body("handleTime", equalTo(180.0f));
    ask("/staffing", "analyst", "from", "2026-05-11", "queue", "nobody-calls-here")
        .statusCode(400)
        .body("errors.field", contains("handleTime"));
  }

  @Test
  void saysWhatIsWrongWithTheQuestion() {
    ask("/forecast", "analyst", "from", "soon", "zone", "Mars")
        .statusCode(400)
        .body("errors.field", contains("zone", "from"));
    ask("/forecast", "analyst", "from", "2126-01-01").statusCode(400);
    ask("/staffing", "analyst", "serviceLevel", "100").statusCode(400);
    ask("/staffing", "analyst", "shrinkage", "-1").statusCode(400);
  }

  @Test
  void refusesOtherRolesAndStrangers() {
    Stream.of("/forecast", "/staffing")
        .forEach(
            path -> {
              given().get(path).then().statusCode(401);
              ask(path, "agent").statusCode(403);
            });
  }

  private static List<Map<String, Object>> call(String day, int call) {
    String id = QUEUE + "-" + day + "-" + call;
    String begin = day + "T10:%02d:%s+08:00";
    return List.of(
        step(id, "1", "ARRIVED", begin.formatted(call % 25, "00")),
        step(id, "2", "QUEUED", begin.formatted(call % 25, "00")),
        step(id, "3", "ANSWERED", begin.formatted(call % 25, "10")),
        step(id, "4", "ENDED", begin.formatted(call % 25 + 3, "10")));
  }

  private static Map<String, Object> step(String call, String id, String kind, String at) {
    return Map.of(
        "callId",
        call,
        "stepId",
        id,
        "kind",
        kind,
        "at",
        at,
        "queue",
        QUEUE,
        "agent",
        "forecast-1");
  }

  private static ValidatableResponse ask(String path, String role, String... parameters) {
    RequestSpecification asked = as(role);
    if (!List.of(parameters).contains("zone")) {
      asked = asked.queryParam("zone", "Asia/Shanghai");
    }
    if (!List.of(parameters).contains("queue")) {
      asked = asked.queryParam("queue", QUEUE);
    }
    for (int at = 0; at < parameters.length; at += 2) {
      asked = asked.queryParam(parameters[at], parameters[at + 1]);
    }
    return asked.get(path).then();
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of("forecast", role)).contentType("application/json");
  }
}
