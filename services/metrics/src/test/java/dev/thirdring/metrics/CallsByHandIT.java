package dev.thirdring.metrics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.WorkedCalls;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day's calls over HTTP, and their figures as worked out by hand. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M1")
@Tag("M8")
class CallsByHandIT {

  @Test
  @Tag("M2")
  void figuresOfCallsAreThoseWorkedOutByHand() {
    LocalDate day = LocalDate.of(2024, 3, 4);
    tell(WorkedCalls.on(day)).statusCode(200).body("alreadyThere", equalTo(0));

    same(HandCallFigures.ofTheDay(), AskedFigures.ofDay(day));
    same(HandCallFigures.byAgent(), AskedFigures.ofDay(day, "by", "agent"));
    same(HandCallFigures.byHalfHour(day.toString()), AskedFigures.ofDay(day, "by", "half_hour"));
    Map<String, String> byQueue = AskedFigures.ofDay(day, "by", "queue");
    assertEquals("2 / 2 = 100.00", byQueue.get("queued_rate default billing"));
    assertEquals("6 / 6 = 100.00", byQueue.get("queued_rate default broadband"));
    assertEquals("3 / - = 3", byQueue.get("queue_segments default billing"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void anyOrderRepetitionAndSplitGiveTheSameFigures(int seed) {
    LocalDate day = LocalDate.of(2024, 4, 1).plusDays(seed * 3L);
    List<CallStep> told = new ArrayList<>(WorkedCalls.on(day));
    told.addAll(WorkedCalls.on(day));
    Random random = new Random(seed);
    Collections.shuffle(told, random);
    List<List<CallStep>> batches = new ArrayList<>();
    for (int from = 0; from < told.size(); ) {
      int to = Math.min(told.size(), from + 1 + random.nextInt(12));
      batches.add(told.subList(from, to));
      from = to;
    }
    batches.parallelStream().forEach(batch -> tell(batch).statusCode(200));

    same(HandCallFigures.ofTheDay(), AskedFigures.ofDay(day));
    tell(WorkedCalls.on(day)).statusCode(200).body("taken", equalTo(0));
    same(HandCallFigures.ofTheDay(), AskedFigures.ofDay(day));
  }

  @Test
  void aLimitThatExcludesItsLastMomentLeavesOutWhoWaitedExactlySoLong() {
    LocalDate day = LocalDate.of(2024, 5, 6);
    tell(WorkedCalls.on(day)).statusCode(200);
    limit(false);
    try {
      assertEquals(
          "3 / 5 = 60.00",
          AskedFigures.ofDay(day).get("service_level of_answered"),
          "less than 20 s");
    } finally {
      limit(true);
    }
    assertEquals("4 / 5 = 80.00", AskedFigures.ofDay(day).get("service_level of_answered"));
  }

  @Test
  void aWrongStepRefusesTheBatchAndNamesIt() {
    LocalDate day = LocalDate.of(2024, 6, 3);
    List<Map<String, Object>> steps = new ArrayList<>(steps(WorkedCalls.on(day)));
    steps.get(1).put("at", "2124-06-03T01:00:00Z");
    post(Tokens.of("telephony", "channel"), steps)
        .statusCode(400)
        .body("errors.field", contains("steps[1].at"));
    assertEquals("0 / - = 0", AskedFigures.ofDay(day).get("calls_offered default"));
    steps.get(1).put("kind", "SANG");
    post(Tokens.of("telephony", "channel"), steps).statusCode(400);
    steps.get(2).put("callId", "\u0000");
    steps.get(1).put("kind", "QUEUED");
    post(Tokens.of("telephony", "channel"), steps)
        .statusCode(400)
        .body("errors.field", contains("steps[2].callId"));
  }

  @Test
  void refusesWhoIsNoTelephoneSystem() {
    List<Map<String, Object>> steps = steps(WorkedCalls.on(LocalDate.of(2024, 7, 1)));
    post(Tokens.of("agent1", "agent"), steps).statusCode(403);
    given()
        .contentType("application/json")
        .body(Map.of("steps", steps))
        .post("/calls/steps")
        .then()
        .statusCode(401);
    given()
        .header("Authorization", "Bearer " + Tokens.of("analyst1", "analyst"))
        .header("If-Match", "\"0\"")
        .contentType("application/json")
        .body(Map.of("seconds", 30, "inclusive", true))
        .put("/call-limits/service-level")
        .then()
        .statusCode(403);
  }

  @Test
  void aRangeThatCutsAQuarterIsRefused() {
    given()
        .header("Authorization", "Bearer " + Tokens.of("analyst1", "analyst"))
        .queryParam("from", "2024-03-04T09:07:00+08:00")
        .queryParam("to", "2024-03-05")
        .queryParam("code", "asa")
        .get("/figures")
        .then()
        .statusCode(400)
        .body("errors.field", contains("from"));
  }

  private static void limit(boolean inclusive) {
    String admin = "Bearer " + Tokens.of("admin1", "administrator");
    int version =
        given()
            .header("Authorization", admin)
            .get("/call-limits")
            .then()
            .statusCode(200)
            .extract()
            .path("find { it.name == 'service-level' }.version");
    given()
        .header("Authorization", admin)
        .header("If-Match", "\"" + version + "\"")
        .contentType("application/json")
        .body(Map.of("seconds", 20, "inclusive", inclusive))
        .put("/call-limits/service-level")
        .then()
        .statusCode(200);
    given()
        .header("Authorization", admin)
        .header("If-Match", "\"" + version + "\"")
        .contentType("application/json")
        .body(Map.of("seconds", 20, "inclusive", inclusive))
        .put("/call-limits/service-level")
        .then()
        .statusCode(412);
  }

  /** Those that were worked out; the others of the day are of tickets. */
  private static void same(Map<String, String> byHand, Map<String, String> asked) {
    Map<String, String> of = new TreeMap<>(asked);
    of.keySet().retainAll(byHand.keySet());
    assertEquals(new TreeMap<>(byHand), of);
  }

  private static ValidatableResponse tell(List<CallStep> steps) {
    return post(Tokens.of("telephony", "channel"), steps(steps));
  }

  private static ValidatableResponse post(String token, List<Map<String, Object>> steps) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body(Map.of("steps", steps))
        .post("/calls/steps")
        .then();
  }

  private static List<Map<String, Object>> steps(List<CallStep> steps) {
    return steps.stream().map(CallsByHandIT::step).toList();
  }

  static Map<String, Object> step(CallStep step) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("callId", step.callId());
    told.put("stepId", step.stepId());
    told.put("kind", step.kind().name());
    told.put("at", step.at().toString());
    step.line().ifPresent(line -> told.put("line", line));
    step.queue().ifPresent(queue -> told.put("queue", queue));
    step.agent().ifPresent(agent -> told.put("agent", agent));
    step.rings().ifPresent(rings -> told.put("rings", rings));
    told.put("announced", step.announced());
    return told;
  }
}
