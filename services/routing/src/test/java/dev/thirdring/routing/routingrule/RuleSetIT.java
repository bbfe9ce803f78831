package dev.thirdring.routing.routingrule;

import static dev.thirdring.routing.Scene.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("R7")
class RuleSetIT {
  private Map<String, Object> before;

  /** Whatever a test activates, the rules of before decide for the next. */
  @BeforeEach
  void remember() {
    before = active();
  }

  @AfterEach
  void goBack() {
    Map<String, Object> now = active();
    if (!now.get("ruleSetId").equals(before.get("ruleSetId"))) {
      activate(read((String) before.get("ruleSetId"))).statusCode(200);
    }
  }

  private static Map<String, Object> active() {
    return as(Scene.ADMINISTRATOR)
        .get("/rule-sets?state=ACTIVE")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .extract()
        .path("items[0]");
  }

  private static Map<String, Object> read(String id) {
    return as(Scene.ADMINISTRATOR)
        .get("/rule-sets/" + id)
        .then()
        .statusCode(200)
        .extract()
        .path("$");
  }

  private static ValidatableResponse activate(Map<String, Object> set) {
    return as(Scene.ADMINISTRATOR, (int) set.get("version"))
        .body(Map.of("reason", "A test"))
        .post("/rule-sets/" + set.get("ruleSetId") + "/activation")
        .then();
  }

  private static ValidatableResponse written(Map<String, Object> body) {
    return as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/rule-sets")
        .then();
  }

  private static ValidatableResponse tried(Object id, Map<String, Object> body) {
    return as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/rule-sets/" + id + "/tries")
        .then();
  }

  private static Map<String, Object> rule(String code, Map<String, Object> when, String unit) {
    return Map.of(
        "code",
        code,
        "position",
        1,
        "when",
        when,
        "unit",
        unit,
        "reasonZh",
        "测试",
        "reasonEn",
        "Test");
  }

  /** The rules in force and this one before them all. */
  private Map<String, Object> with(Map<String, Object> rule) {
    List<Object> rules = new ArrayList<>(List.of(rule));
    List<Object> others =
        as(Scene.ADMINISTRATOR).get("/rule-sets/" + before.get("ruleSetId")).path("rules");
    rules.addAll(others);
    return Map.of("name", "A test", "fallbackUnit", "customer-care", "rules", rules);
  }

  @Test
  void isWrittenTriedActivatedAndTakenBack() {
    String region = "r" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> set =
        written(with(rule("to-billing", Map.of("regions", List.of(region)), "billing")))
            .statusCode(201)
            .body("state", equalTo("DRAFT"))
            .extract()
            .path("$");
    activate(set)
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:rule-set-not-tried"));

    try (Scene scene = new Scene()) {
      TicketOpened ticket = inRegion(region + "-north");
      assertEquals("network-quality", scene.assigned(ticket).department());

      String tryId =
          tried(set.get("ruleSetId"), Map.of())
              .statusCode(201)
              .body("moved", greaterThanOrEqualTo(1))
              .body("units.unit", hasItems("billing", "network-quality"))
              .extract()
              .path("tryId");
      as(Scene.SUPERVISOR)
          .get("/rule-sets/" + set.get("ruleSetId") + "/tries/" + tryId + "/tickets?which=MOVED")
          .then()
          .statusCode(200)
          .rootPath("items.find { it.ticketNumber == '" + ticket.number() + "' }")
          .body("thenUnit", equalTo("network-quality"))
          .body("nowUnit", equalTo("billing"))
          .body("nowRule", equalTo("to-billing"))
          .body("reason", equalTo("测试 / Test (region=" + region + ")"));

      Map<String, Object> triedSet = read((String) set.get("ruleSetId"));
      assertEquals("TRIED", triedSet.get("state"));
      activate(triedSet).statusCode(200).body("state", equalTo("ACTIVE"));
      AssignmentMade moved = scene.assigned(inRegion(region));
      assertEquals("billing", moved.department());
      as(Scene.BILLING)
          .get("/assignments/" + moved.assignmentId() + "/decision")
          .then()
          .statusCode(200)
          .body("ruleSetNumber", equalTo(set.get("number")))
          .body("rule", equalTo("to-billing"))
          .body("matched", contains("region=" + region));

      activate(read((String) before.get("ruleSetId"))).statusCode(200);
      assertEquals("network-quality", scene.assigned(inRegion(region)).department());
    }
    as(Scene.SUPERVISOR)
        .get("/rule-sets/activations?limit=2")
        .then()
        .statusCode(200)
        .body("items.ruleSetNumber", contains(before.get("number"), set.get("number")))
        .body("items.reason", everyItem(equalTo("A test")));
    staysAsItDecided(set);
  }

  private void staysAsItDecided(Map<String, Object> set) {
    as(Scene.ADMINISTRATOR, (int) read((String) set.get("ruleSetId")).get("version"))
        .body(with(rule("to-billing", Map.of(), "billing")))
        .put("/rule-sets/" + set.get("ruleSetId"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:rule-set-decided"));
  }

  private static TicketOpened inRegion(String region) {
    TicketOpened any = Scene.opened(TicketForm.NOTICE, "no-signal", false);
    return new TicketOpened(
        any.ticketId(),
        any.number(),
        any.openedAt(),
        any.receivedAt(),
        any.channel(),
        any.category(),
        any.subcategory(),
        any.product(),
        region,
        any.subject(),
        any.form(),
        false,
        false,
        null,
        null,
        any.responsible(),
        null,
        null,
        any.customer());
  }

  @Test
  void hasToBeTriedAgainAfterAChange() {
    Map<String, Object> set = written(with(rule("aa", Map.of(), "billing"))).extract().path("$");
    tried(set.get("ruleSetId"), Map.of("tickets", 1)).statusCode(201);
    Map<String, Object> changed =
        as(Scene.ADMINISTRATOR, (int) read((String) set.get("ruleSetId")).get("version"))
            .body(with(rule("bb", Map.of(), "billing")))
            .put("/rule-sets/" + set.get("ruleSetId"))
            .then()
            .statusCode(200)
            .body("state", equalTo("DRAFT"))
            .extract()
            .path("$");
    activate(changed).statusCode(409);
  }

  @Test
  void saysWhichTicketsNoRuleMatchesAndStopsWhereItIsTold() {
    try (Scene scene = new Scene()) {
      TicketOpened first = Scene.opened(TicketForm.NOTICE, "no-signal", false);
      scene.assigned(first);
      TicketOpened second = Scene.opened(TicketForm.NOTICE, "no-signal", false);
      scene.assigned(second);
      Map<String, Object> nothing =
          Map.of("name", "Nothing", "fallbackUnit", "billing", "rules", List.of());
      String id = written(nothing).statusCode(201).extract().path("ruleSetId");
      String from = first.openedAt().toString();

      tried(id, Map.of("from", from, "tickets", 1))
          .statusCode(201)
          .body("tickets", equalTo(1))
          .body("complete", equalTo(false));
      String tryId =
          tried(id, Map.of("from", from))
              .statusCode(201)
              .body("complete", equalTo(true))
              .extract()
              .path("tryId");
      as(Scene.SUPERVISOR)
          .get("/rule-sets/" + id + "/tries/" + tryId + "/tickets?which=UNMATCHED&limit=200")
          .then()
          .statusCode(200)
          .body("items.ticketNumber", hasItems(first.number(), second.number()))
          .body("items.nowUnit", everyItem(equalTo("billing")));
      as(Scene.SUPERVISOR)
          .get("/rule-sets/" + id + "/tries?limit=1")
          .then()
          .statusCode(200)
          .body("items.tryId", contains(tryId))
          .body("nextCursor", notNullValue());
    }
  }

  @Test
  void refusesTargetsThatAreUnknownOrTakeNoTickets() {
    String unit = unit(false);
    written(
            Map.of(
                "name",
                "Nowhere",
                "fallbackUnit",
                "moon-base",
                "rules",
                List.of(
                    rule("aa", Map.of(), "mars"),
                    rule("aa", Map.of("hoursFrom", "08:00"), unit),
                    rule("reviewer", Map.of("forms", List.of("X")), "billing"))))
        .statusCode(400)
        .body("errors.field", hasItem("rules[2].code"));
    written(
            Map.of(
                "name",
                "Nowhere",
                "fallbackUnit",
                "moon-base",
                "rules",
                List.of(
                    rule("aa", Map.of(), "mars"), rule("aa", Map.of("hoursFrom", "08:00"), unit))))
        .statusCode(400)
        .body(
            "errors.field",
            contains(
                "fallbackUnit",
                "rules[0].unit",
                "rules[1].code",
                "rules[1].unit",
                "rules[1].when.hoursUntil"));
    tried(before.get("ruleSetId"), Map.of("from", "2020-01-01T00:00:00Z"))
        .statusCode(400)
        .body("errors.field", contains("from"));
  }

  private static String unit(boolean active) {
    String code = "u" + UUID.randomUUID().toString().substring(0, 8);
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", code)
        .body(Map.of("code", code, "unit", unitBody(active)))
        .post("/units")
        .then()
        .statusCode(201)
        .body("active", equalTo(active));
    return code;
  }

  private static Map<String, Object> unitBody(boolean active) {
    Map<String, Object> body = new HashMap<>();
    body.put("nameZh", "测试");
    body.put("nameEn", "Test");
    body.put("calendar", "cn-standard");
    body.put("head", "head");
    body.put("active", active);
    return body;
  }

  @Test
  void handsOnWhatAUnitHadThatTakesNoTicketsAnyMore() {
    String unit = unit(true);
    String region = "r" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> set =
        written(with(rule("own", Map.of("regions", List.of(region)), unit))).extract().path("$");
    tried(set.get("ruleSetId"), Map.of()).statusCode(201);
    activate(read((String) set.get("ruleSetId"))).statusCode(200);
    try (Scene scene = new Scene()) {
      AssignmentMade made = scene.assigned(inRegion(region));
      assertEquals(unit, made.department());
      as(Scene.ADMINISTRATOR, 0).body(unitBody(false)).put("/units/" + unit).then().statusCode(200);

      AssignmentMade next =
          scene.events.await(
              AssignmentMade.class,
              one -> one.ticketId().equals(made.ticketId()) && !one.department().equals(unit));
      assertEquals("network-quality", next.department());
      assertEquals("unit-closed", next.rule());
      assertEquals("PASSED_ON", Scene.state(made.assignmentId()));

      AssignmentMade other = scene.assigned(inRegion(region));
      assertEquals("network-quality", other.department());
      as(Scene.SUPERVISOR)
          .get("/assignments/" + other.assignmentId() + "/decision")
          .then()
          .statusCode(200)
          .body("passedOver", contains("own"));
    }
  }

  @Test
  void keepsTheCentreOpenWhateverHappens() {
    int version = as(Scene.ADMINISTRATOR).get("/units/customer-care").path("version");
    as(Scene.ADMINISTRATOR, version)
        .body(unitBody(false))
        .put("/units/customer-care")
        .then()
        .statusCode(400)
        .body("errors.field", contains("active"));
  }

  @Test
  void hasOneThatDecidesHoweverManyAreActivatedAtOnce() {
    List<String> sets =
        Stream.of("one", "two", "three", "four")
            .map(
                code ->
                    (String)
                        written(with(rule(code, Map.of("products", List.of("none")), "billing")))
                            .extract()
                            .path("ruleSetId"))
            .toList();
    sets.forEach(id -> tried(id, Map.of("tickets", 1)).statusCode(201));
    List<CompletableFuture<Integer>> all =
        sets.stream()
            .map(RuleSetIT::read)
            .map(set -> CompletableFuture.supplyAsync(() -> activate(set).extract().statusCode()))
            .toList();
    all.forEach(one -> assertEquals(200, one.join()));
    assertTrue(sets.contains(active().get("ruleSetId")));
  }

  @Test
  void isForItsKeepersOnly() {
    Instant now = Clock.systemUTC().instant();
    as(Scene.AGENT).get("/rule-sets").then().statusCode(403);
    as(Scene.AGENT).get("/rule-sets/activations").then().statusCode(403);
    as(Scene.AGENT).get("/rule-sets/" + before.get("ruleSetId")).then().statusCode(403);
    as(Scene.NETWORK).body(Map.of()).post("/rule-sets").then().statusCode(403);
    String one = "/rule-sets/" + before.get("ruleSetId");
    as(Scene.NETWORK).body(Map.of("name", "x")).post(one + "/copies").then().statusCode(403);
    as(Scene.NETWORK, 0).body(Map.of()).put(one).then().statusCode(403);
    as(Scene.NETWORK, 0).body(Map.of()).post(one + "/activation").then().statusCode(403);
    as(Scene.NETWORK)
        .body(Map.of("from", now.minus(Duration.ofDays(1)).toString()))
        .post(one + "/tries")
        .then()
        .statusCode(403);
    as(Scene.NETWORK).get(one + "/tries").then().statusCode(403);
    as(Scene.NETWORK).get(one + "/tries/" + UUID.randomUUID()).then().statusCode(403);
    as(Scene.NETWORK).get(one + "/tries/" + UUID.randomUUID() + "/tickets").then().statusCode(403);
  }
}
