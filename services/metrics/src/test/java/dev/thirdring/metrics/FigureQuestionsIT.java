package dev.thirdring.metrics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.WorkedCalls;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What can be asked of a day of calls and tickets, beside what was worked out by hand. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M1")
@Tag("M2")
class FigureQuestionsIT {
  private static final LocalDate DAY = LocalDate.of(2023, 6, 14);

  @Inject Pool pool;

  @BeforeEach
  void tellTheDay() {
    List<WorkedDay.Event> events = WorkedDay.on(DAY);
    TellsDays days = new TellsDays(pool);
    days.tell(events);
    TellsCalls.tell(WorkedCalls.on(DAY)).statusCode(200);
    TellsCalls.tell(theFirst(WorkedCalls.on(DAY.minusDays(1)), "waits 10 s")).statusCode(200);
    days.awaitFacts(events);
  }

  @Test
  @Tag("M9")
  void callsOfTiersStandSideBySide() {
    same(HandCallFigures.byTier(), AskedFigures.ofDay(DAY, "by", "tier"));
  }

  @Test
  void aCallBelongsToTheIntervalThatIsAskedFor() {
    same(
        HandCallFigures.byHalfHourOfAnswer(DAY.toString()),
        AskedFigures.ofDay(DAY, "by", "half_hour", "interval", "answer"));
    Map<String, String> next = AskedFigures.ofDay(DAY.plusDays(1), "interval", "end");
    assertEquals("10000 / 1 = 10.0", next.get("asa default"), "it ends after midnight");
  }

  @Test
  void filtersAreCombined() {
    // into broadband first: 10, 20, 65 and 10 s; of them vip 10 and 10 s
    assertEquals(
        "105000 / 4 = 26.25", AskedFigures.ofDay(DAY, "queue", "broadband").get("asa default"));
    Map<String, String> both = AskedFigures.ofDay(DAY, "queue", "broadband", "tier", "vip");
    assertEquals("20000 / 2 = 10.0", both.get("asa default"));
    assertEquals(null, both.get("complaints default"), "tickets have no queue");
    assertEquals(
        "480000 / 3 = 160.0",
        AskedFigures.ofDay(DAY, "agent", "agent2", "centre", "chengdu").get("aht default"));
    assertEquals(
        "0 / 0 = absent", AskedFigures.ofDay(DAY, "centre", "elsewhere").get("asa default"));
  }

  @Test
  void twoThingsAreToldApartAtOnce() {
    String vip =
        "figures.find { it.code == 'asa' && it.variant == 'default' && it.group == 'vip'"
            + " && it.secondGroup == '2023-06-14' }.";
    AskedFigures.answer(DAY, "by", "tier,day")
        .statusCode(200)
        .body("by", equalTo("TIER"))
        .body("secondBy", equalTo("DAY"))
        .body(vip + "numerator", equalTo(20000))
        .body(vip + "denominator", equalTo(2));
    AskedFigures.answer(DAY, "by", "tier,queue,day")
        .statusCode(400)
        .body("errors.field", hasItem("by"));
    AskedFigures.answer(DAY, "by", "hour,day").statusCode(400).body("errors.field", hasItem("by"));
  }

  @Test
  void aFigureStandsBesideItsPastSelf() {
    // 21 s after 10 s the day before; last year nobody called
    String asa = "figures.find { it.code == 'asa' && it.variant == 'default' }.compared";
    AskedFigures.answer(DAY, "code", "asa", "compare", "previous,year")
        .statusCode(200)
        .body("comparedWith.from", equalTo(List.of("2023-06-12T16:00:00Z", "2022-06-14T16:00:00Z")))
        .body(asa + "[0].with", equalTo("PREVIOUS"))
        .body(asa + "[0].numerator", equalTo(10000))
        .body(asa + "[0].value", equalTo(10.0f))
        .body(asa + "[0].difference", equalTo(11.0f))
        .body(asa + "[0].change", equalTo(110.0f))
        .body(asa + "[1].with", equalTo("YEAR"))
        .body(asa + "[1].value", nullValue())
        .body(asa + "[1].difference", nullValue());
    AskedFigures.answer(DAY, "compare", "tomorrow").statusCode(400);
  }

  @Test
  void aSeriesHasNoGapsAndEachDayStandsBesideTheSameDayBefore() {
    String offered = "figures.findAll { it.code == 'calls_offered' }";
    given()
        .header("Authorization", "Bearer " + Tokens.of("analyst1", "analyst"))
        .get("/figures?from=2023-06-12&to=2023-06-16&by=day&code=calls_offered&compare=previous")
        .then()
        .statusCode(200)
        .body(
            offered + ".group",
            equalTo(List.of("2023-06-12", "2023-06-13", "2023-06-14", "2023-06-15")))
        .body(offered + ".numerator", equalTo(List.of(0, 1, 9, 0)))
        .body(offered + ".collect { it.compared[0].numerator }", equalTo(List.of(0, 0, 0, 0)))
        .body(offered + ".collect { it.compared[0].difference }", equalTo(List.of(0f, 1f, 9f, 0f)));
  }

  @Test
  void percentilesStandBesideMeans() {
    // answered after 0, 10, 10, 20 and 65 s; handled in 60, 60, 210, 340 and 470 s, told to 0.8 %
    String asa = "figures.find { it.code == 'asa' && it.variant == 'default' }.percentiles.";
    String aht = "figures.find { it.code == 'aht' }.percentiles.";
    AskedFigures.answer(DAY)
        .body(asa + "p50", equalTo(10.0f))
        .body(asa + "p80", equalTo(20.0f))
        .body(asa + "p95", equalTo(65.0f))
        .body(aht + "p50", equalTo(209.0f))
        .body(aht + "p80", equalTo(338.0f))
        .body(aht + "p95", equalTo(470.0f))
        .body("figures.find { it.code == 'acw' }.percentiles", nullValue());
  }

  @Test
  void complaintsAreToldPerMillionCustomersWhoCalledInTheMonth() {
    // 8 complaints, one of them repeated; ann, bo, cai, dan, eve, fay and gus, and one the day
    // before
    for (String zone : List.of("Asia/Shanghai", "UTC")) {
      month("2023-06-01", "2023-07-01", zone, "")
          .body(complaints("default") + "numerator", equalTo(8))
          .body(complaints("default") + "denominator", equalTo(8))
          .body(complaints("default") + "unit", equalTo("PER_MILLION"))
          .body(complaints("net") + "numerator", equalTo(7))
          .body(complaints("net") + "value", equalTo(875000.0f));
    }
    month("2023-05-01", "2023-07-01", "Asia/Shanghai", "&by=month")
        .body(
            "figures.find { it.variant == 'net' && it.group == '2023-06' }.denominator", equalTo(8))
        .body("figures.find { it.variant == 'net' && it.group == '2023-05' }.value", nullValue());
    month("2023-05-01", "2023-07-01", "Asia/Shanghai", "").body("figures", equalTo(List.of()));
    assertEquals(null, AskedFigures.ofDay(DAY).get("complaints_per_million default"));
  }

  @Test
  @Tag("M8")
  void aLaterCallAboutTheMatterTakesBackThatItWasSettled() {
    LocalDate day = LocalDate.of(2023, 7, 5);
    List<CallStep> call = theFirst(WorkedCalls.on(day), "never queued");
    TellsCalls.tell(later(call, 8)).statusCode(200);
    TellsCalls.tell(call).statusCode(200);
    assertEquals("1 / 1 = 100.00", AskedFigures.ofDay(day).get("fcr default"));
    assertEquals("1 / 1 = 100.00", AskedFigures.ofDay(day.plusDays(8)).get("fcr default"));

    TellsCalls.tell(later(call, 3)).statusCode(200);
    assertEquals("0 / 1 = 0.00", AskedFigures.ofDay(day).get("fcr default"));
    assertEquals("0 / 1 = 0.00", AskedFigures.ofDay(day.plusDays(3)).get("fcr default"));
    assertEquals("0 / 1 = 0.00", AskedFigures.ofDay(day.plusDays(8)).get("fcr default"));
    assertEquals("0 / 1 = 0.00", AskedFigures.ofDay(day, "by", "agent").get("fcr default agent2"));
  }

  @Test
  void whatMayStillChangeIsProvisional() {
    String fcr = "figures.find { it.code == 'fcr' }.provisional";
    AskedFigures.answer(DAY, "code", "fcr").body(fcr, equalTo(false));
    AskedFigures.answer(LocalDate.of(2199, 1, 1), "code", "fcr").body(fcr, equalTo(true));
  }

  @Test
  @Tag("M9")
  void ticketsAreToldApartByBrand() {
    Map<String, String> brands = AskedFigures.ofDay(DAY, "by", "brand");
    assertEquals("2 / 4 = 50.00", brands.get("on_the_spot default gotone"));
    assertEquals("0 / 2 = 0.00", brands.get("on_the_spot default easyown"));
    assertEquals(
        "1 / 2 = 50.00",
        AskedFigures.ofDay(DAY, "brand", "gotone", "tier", "vip").get("on_the_spot default"));
  }

  @Test
  void aTeamAddsUpItsAgentsWhileTheyBelongedToIt() {
    place("agent1", "north", "2023-06-01T00:00:00+08:00");
    place("agent2", "south", "2023-06-01T00:00:00+08:00");
    place("agent2", "north", "2023-06-14T09:30:00+08:00");
    Map<String, String> teams = AskedFigures.ofDay(DAY, "by", "team");
    // agent1 handles 340, 260 and 60 s, agent2 only the call that came after half past nine
    assertEquals("720000 / 4 = 180.0", teams.get("aht default north"));
    assertEquals("420000 / 2 = 210.0", teams.get("aht default south"));
    assertEquals("420000 / 2 = 210.0", AskedFigures.ofDay(DAY, "team", "south").get("aht default"));
  }

  @Test
  @Tag("M9")
  void aTierThatWaitsLongerThanPromisedIsSeen() {
    String wait = "rows.find { it.code == 'asa' && it.by == 'TIER' && it.group == '%s' }.";
    String fairness = "/figures/fairness?from=2023-06-14&to=2023-06-15&cases=1";
    as("quality")
        .get(fairness)
        .then()
        .statusCode(200)
        .body(wait.formatted("premium") + "gap", equalTo(55.0f))
        .body(wait.formatted("premium") + "promised", equalTo(0.0f))
        .body(wait.formatted("premium") + "beyondPromise", equalTo(true))
        .body(wait.formatted("vip") + "beyondPromise", equalTo(false))
        .body(
            "rows.aspect.unique()",
            containsInAnyOrder("WAIT", "RESOLUTION", "SATISFACTION", "REPEATED"))
        .body("rows.by", hasItem("BRAND"))
        .body("rows.findAll { it.code == 'asa' }.by.unique()", equalTo(List.of("TIER")))
        .body(
            "notTold.findAll { it.by == 'BRAND' }.code",
            containsInAnyOrder("asa", "service_level", "fcr"))
        .body("notTold.why.en", hasItem("Telephone systems tell no brand of a call's customer"))
        .body("notTold.by.unique()", equalTo(List.of("BRAND")));
    as("quality")
        .get("/figures/fairness?from=2023-06-14&to=2023-06-15")
        .then()
        .body("rows.beyondPromise", not(hasItem(true)));
    as("agent").get(fairness).then().statusCode(403);
    as("quality").get("/figures/fairness?from=x&to=y").then().statusCode(400);
  }

  private static void place(String agent, String team, String from) {
    given()
        .header("Authorization", "Bearer " + Tokens.of("super1", "supervisor"))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(Map.of("agent", agent, "team", team, "centre", "chengdu", "validFrom", from))
        .post("/team-memberships")
        .then()
        .statusCode(201);
  }

  private static RequestSpecification as(String role) {
    return given().header("Authorization", "Bearer " + Tokens.of("somebody", role));
  }

  private static String complaints(String variant) {
    return "figures.find { it.variant == '" + variant + "' }.";
  }

  private static ValidatableResponse month(String from, String to, String zone, String more) {
    return as("analyst")
        .queryParam("zone", zone)
        .get("/figures?code=complaints_per_million&from=" + from + "&to=" + to + more)
        .then()
        .statusCode(200);
  }

  private static List<CallStep> theFirst(List<CallStep> steps, String which) {
    return steps.stream().filter(step -> step.callId().contains(which)).toList();
  }

  private static List<CallStep> later(List<CallStep> steps, int days) {
    return steps.stream()
        .map(
            step ->
                new CallStep(
                    days + " days on",
                    step.stepId(),
                    step.kind(),
                    step.at().plus(Duration.ofDays(days)),
                    step.line(),
                    step.callType(),
                    step.queue(),
                    step.agent(),
                    step.rings(),
                    step.announced(),
                    step.tier(),
                    step.centre(),
                    step.caller(),
                    step.matter()))
        .toList();
  }

  private static void same(Map<String, String> byHand, Map<String, String> asked) {
    Map<String, String> of = new TreeMap<>(asked);
    of.keySet().retainAll(byHand.keySet());
    assertEquals(new TreeMap<>(byHand), of);
  }
}
