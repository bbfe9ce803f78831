package dev.thirdring.metrics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.WorkedCalls;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
    TellsCalls.tell(WorkedCalls.on(day)).statusCode(200).body("alreadyThere", equalTo(0));

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
    batches.parallelStream().forEach(batch -> TellsCalls.tell(batch).statusCode(200));

    same(HandCallFigures.ofTheDay(), AskedFigures.ofDay(day));
    TellsCalls.tell(WorkedCalls.on(day)).statusCode(200).body("taken", equalTo(0));
    same(HandCallFigures.ofTheDay(), AskedFigures.ofDay(day));
  }

  @Test
  @Tag("M2")
  void aShuffledAndDoubledDayRecomputedIsWhatItWas() {
    LocalDate day = LocalDate.of(2024, 4, 20);
    List<CallStep> told = new ArrayList<>(WorkedCalls.on(day));
    told.addAll(WorkedCalls.on(day));
    Collections.shuffle(told, new Random(20));
    for (int from = 0; from < told.size(); from += 7) {
      TellsCalls.tell(told.subList(from, Math.min(told.size(), from + 7))).statusCode(200);
    }
    List<Map<String, String>> before = figuresOf(day);
    same(HandCallFigures.ofTheDay(), before.getFirst());
    String lines =
        given()
            .header("Authorization", "Bearer " + Tokens.of("admin1", "administrator"))
            .post("/recomputations?from=" + day.minusDays(1) + "&to=" + day.plusDays(2))
            .then()
            .statusCode(200)
            .extract()
            .asString();
    for (String sums : List.of("calls", "contacts", "agents")) {
      assertEquals(3, lines.lines().filter(line -> line.contains("\"" + sums + "\"")).count());
    }
    lines
        .lines()
        .filter(line -> !line.contains("\"agents\""))
        .forEach(line -> assertTrue(line.contains("\"differing\":0"), line));
    assertEquals(before, figuresOf(day));
  }

  private static List<Map<String, String>> figuresOf(LocalDate day) {
    return List.of(
        AskedFigures.ofDay(day),
        AskedFigures.ofDay(day, "by", "half_hour", "interval", "answer"),
        AskedFigures.ofDay(day, "by", "queue"),
        AskedFigures.ofDay(day, "by", "agent", "code", "aht"));
  }

  @Test
  void aLimitHoldsFromATimeOnAndChangesNothingBefore() {
    LocalDate before = LocalDate.of(2024, 5, 6);
    LocalDate after = LocalDate.of(2024, 5, 20);
    TellsCalls.tell(WorkedCalls.on(before)).statusCode(200);
    TellsCalls.tell(WorkedCalls.on(after)).statusCode(200);
    limit(false, LocalDate.of(2024, 5, 13));
    try {
      assertEquals(
          "3 / 5 = 60.00",
          AskedFigures.ofDay(after).get("service_level of_answered"),
          "less than 20 s: 0, 10 and 10");
      assertEquals(
          "4 / 5 = 80.00",
          AskedFigures.ofDay(before).get("service_level of_answered"),
          "at most 20 s: the one of exactly 20 s too");
      String level = "figures.find { it.variant == 'of_answered' }.parameters";
      AskedFigures.answer(after, "code", "service_level")
          .body(level + ".seconds", contains(20))
          .body(level + ".inclusive", contains(false))
          .body(level + ".validFrom", contains("2024-05-12T16:00:00Z"));
      AskedFigures.answer(before, "code", "service_level")
          .body(level + ".inclusive", contains(true));
    } finally {
      limit(true, LocalDate.of(2024, 5, 14));
    }
    assertEquals("4 / 5 = 80.00", AskedFigures.ofDay(after).get("service_level of_answered"));
  }

  @Test
  void aWrongStepRefusesTheBatchAndNamesIt() {
    LocalDate day = LocalDate.of(2024, 6, 3);
    List<Map<String, Object>> steps = new ArrayList<>(TellsCalls.steps(WorkedCalls.on(day)));
    steps.get(1).put("at", "2124-06-03T01:00:00Z");
    TellsCalls.post(Tokens.of("telephony", "channel"), steps)
        .statusCode(400)
        .body("errors.field", contains("steps[1].at"));
    assertEquals("0 / - = 0", AskedFigures.ofDay(day).get("calls_offered default"));
    steps.get(1).put("kind", "SANG");
    TellsCalls.post(Tokens.of("telephony", "channel"), steps).statusCode(400);
    steps.get(2).put("callId", "\u0000");
    steps.get(1).put("kind", "QUEUED");
    TellsCalls.post(Tokens.of("telephony", "channel"), steps)
        .statusCode(400)
        .body("errors.field", contains("steps[2].callId"));
  }

  @Test
  void refusesWhoIsNoTelephoneSystem() {
    List<Map<String, Object>> steps = TellsCalls.steps(WorkedCalls.on(LocalDate.of(2024, 7, 1)));
    TellsCalls.post(Tokens.of("agent1", "agent"), steps).statusCode(403);
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

  private static void limit(boolean inclusive, LocalDate from) {
    String admin = "Bearer " + Tokens.of("admin1", "administrator");
    Map<String, Object> limit =
        Map.of("seconds", 20, "inclusive", inclusive, "validFrom", from + "T00:00:00+08:00");
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
        .body(limit)
        .put("/call-limits/service-level")
        .then()
        .statusCode(200);
    given()
        .header("Authorization", admin)
        .header("If-Match", "\"" + version + "\"")
        .contentType("application/json")
        .body(limit)
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
}
