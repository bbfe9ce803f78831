package dev.thirdring.routing.approval;

import static dev.thirdring.routing.Scene.as;
import static dev.thirdring.routing.Scene.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.contracts.routing.CompensationDecided;
import dev.thirdring.contracts.routing.CompensationRequested;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("R6")
class LadderIT {
  private static final Map<String, Object> YES = Map.of("approved", true);

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private Scene scene;
  private AssignmentMade made;

  @BeforeEach
  void open() {
    scene = new Scene();
    made = scene.assigned();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static Map<String, Object> money(long minor, String currency) {
    Map<String, Object> money = new HashMap<>();
    money.put("minorUnits", minor);
    money.put("currency", currency);
    money.put("reason", "Outage");
    return money;
  }

  private ValidatableResponse answered(Map<String, Object> money) {
    return as(Scene.NETWORK, 0)
        .body(Map.of("remedy", "Refund", "compensation", money))
        .post("/assignments/" + made.assignmentId() + "/answer")
        .then();
  }

  private UUID asked(long minor, String currency) {
    answered(money(minor, currency)).statusCode(200);
    return scene
        .events
        .await(CompensationRequested.class, one -> one.assignmentId().equals(made.assignmentId()))
        .approvalId();
  }

  private static ValidatableResponse decide(
      String token, UUID approval, long version, Map<String, Object> body) {
    return as(token, version).body(body).post("/approvals/" + approval + "/decision").then();
  }

  @Test
  void proposesCreditAndGivesCashOnlyWithAReasonAgainstCredit() {
    Map<String, Object> cash = money(5_000, "CNY");
    cash.put("asCredit", false);
    answered(cash).statusCode(400).body("errors.field", contains("compensation.noCreditBecause"));
    answered(money(5_000, "XXX"))
        .statusCode(400)
        .body("errors.field", contains("compensation.currency"));
    UUID approval = asked(5_000, "CNY");
    as(Scene.FINANCE)
        .get("/approvals/" + approval)
        .then()
        .statusCode(200)
        .body("asCredit", equalTo(true))
        .body("amount", equalTo("50.00"))
        .body("ladder", contains("FINANCE", "GENERAL_MANAGER"))
        .body("history.what", contains("REQUESTED"));
  }

  @Test
  void asksMorePeopleAboveALimitAndNobodyTwice() {
    UUID approval = asked(6_000_000, "CNY");
    decide(Scene.FINANCE, approval, 0, YES)
        .statusCode(200)
        .body("state", equalTo("AWAITING_FINANCE"));
    decide(Scene.FINANCE, approval, 1, YES).statusCode(403);
    decide(Tokens.of("finance-" + unique, "finance"), approval, 1, YES)
        .statusCode(200)
        .body("state", equalTo("AWAITING_GENERAL_MANAGER"));
    decide(Scene.MANAGER, approval, 2, YES).statusCode(200).body("state", equalTo("APPROVED"));
  }

  @Test
  void asksFinanceAloneWhereTheLimitsSaySo() {
    String currency = List.of("SEK", "NOK", "DKK", "ISK").get(unique.charAt(0) % 4);
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", unique)
        .body(
            Map.of(
                "currency",
                currency,
                "limits",
                Map.of(
                    "remindAfterHours",
                    4,
                    "limits",
                    List.of(
                        Map.of("above", 0, "steps", List.of("FINANCE")),
                        Map.of("above", 100, "steps", List.of("FINANCE", "GENERAL_MANAGER"))))))
        .post("/approval-limits")
        .then()
        .statusCode(201);
    as(Scene.ADMINISTRATOR, 0)
        .body(
            Map.of(
                "remindAfterHours",
                4,
                "limits",
                List.of(Map.of("above", 5, "steps", List.of("FINANCE")))))
        .put("/approval-limits/" + currency)
        .then()
        .statusCode(400)
        .body("errors.field", contains("limits"));
    as(Scene.FINANCE).get("/approval-limits").then().body("items.currency", hasItem(currency));
    UUID approval = asked(100, currency);
    decide(Scene.FINANCE, approval, 0, YES).statusCode(200).body("state", equalTo("APPROVED"));
  }

  @Test
  void beginsAnewWithAnotherAmountAndIsTakenBack() {
    UUID approval = asked(5_000, "CNY");
    decide(Scene.FINANCE, approval, 0, YES).statusCode(200);
    String path = "/approvals/" + approval;
    String other = Tokens.ofDepartment("other-" + unique, "network-quality");
    as(other, 1).body(money(7_000, "CNY")).put(path + "/terms").then().statusCode(403);
    as(Scene.NETWORK, 1)
        .body(money(7_000, "CNY"))
        .put(path + "/terms")
        .then()
        .statusCode(200)
        .body("state", equalTo("AWAITING_FINANCE"))
        .body("round", equalTo(2))
        .body("decisions", hasSize(0))
        .body("history.what", contains("REQUESTED", "APPROVED", "CHANGED"));
    as(other, 2).body(Map.of("reason", "x")).post(path + "/withdrawal").then().statusCode(403);
    as(Scene.NETWORK, 2)
        .body(Map.of("reason", "The customer is content"))
        .post(path + "/withdrawal")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    CompensationDecided over =
        scene.events.await(
            CompensationDecided.class, one -> one.approvalId().equals(approval) && one.complete());
    assertEquals(Boolean.TRUE, over.withdrawn());
    eventually(() -> Scene.state(made.assignmentId()), "OPEN"::equals);
    decide(Scene.FINANCE, approval, 3, YES).statusCode(409);
  }

  private Map<String, Object> lent(String to, Instant from, Instant until) {
    return Map.of(
        "step",
        "FINANCE",
        "delegate",
        to,
        "from",
        from.toString(),
        "until",
        until.toString(),
        "reason",
        "Leave");
  }

  private static ValidatableResponse lend(String token, Map<String, Object> body) {
    return as(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/approval-delegations")
        .then();
  }

  @Test
  void letsADeputyDecideWhileTheRightIsLentAndNoLonger() {
    Instant now = Clock.systemUTC().instant();
    Instant later = now.plus(Duration.ofDays(3));
    String away = Tokens.of("away-" + unique, "finance");
    String deputyName = "deputy-" + unique;
    String deputy = Tokens.of(deputyName, "supervisor");
    Map<String, Object> forAway = Map.of("approved", true, "onBehalfOf", "away-" + unique);
    UUID approval = asked(5_000, "CNY");
    decide(deputy, approval, 0, YES).statusCode(403);
    decide(deputy, approval, 0, forAway).statusCode(403);

    String first =
        lend(away, lent(deputyName, now, later)).statusCode(201).extract().path("delegationId");
    lend(away, lent("away-" + unique, now, later)).statusCode(400);
    lend(Tokens.of(deputyName, "finance"), lent("third-" + unique, now, later))
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:delegation-chain"));
    lend(Tokens.of("third-" + unique, "finance"), lent("away-" + unique, now, later))
        .statusCode(409);
    lend(Scene.MANAGER, lent(deputyName, now, later)).statusCode(403);

    decide(deputy, approval, 0, forAway)
        .statusCode(200)
        .body("decisions.by", contains(deputyName))
        .body("decisions.onBehalfOf", contains("away-" + unique));
    as(Scene.FINANCE, 0)
        .post("/approval-delegations/" + first + "/revocation")
        .then()
        .statusCode(403);
    as(away, 0).post("/approval-delegations/" + first + "/revocation").then().statusCode(200);
    made = scene.assigned();
    decide(deputy, asked(5_000, "CNY"), 0, forAway).statusCode(403);
    as(Scene.FINANCE)
        .get("/approval-delegations?limit=200")
        .then()
        .statusCode(200)
        .body(
            "items.find { it.delegationId == '" + first + "' }.revokedBy",
            equalTo("away-" + unique));
  }

  @Test
  void isFoundByWhatIsKnownOfIt() {
    UUID approval = asked(5_000, "CNY");
    as(Scene.FINANCE)
        .get("/approvals?ticketId=" + made.ticketId())
        .then()
        .statusCode(200)
        .body("items.approvalId", contains(approval.toString()));
    as(Scene.FINANCE)
        .get("/approvals?department=network-quality&currency=CNY&limit=5")
        .then()
        .statusCode(200)
        .body("items.department", everyItem(equalTo("network-quality")));
    as(Scene.FINANCE)
        .get("/approvals?currency=EUR&ticketId=" + made.ticketId())
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void isForThoseWhoDecideOnly() {
    String path = "/approvals/" + UUID.randomUUID();
    as(Scene.AGENT, 0).body(money(1, "CNY")).put(path + "/terms").then().statusCode(403);
    as(Scene.AGENT, 0).body(Map.of()).post(path + "/withdrawal").then().statusCode(403);
    as(Scene.AGENT).get("/approval-limits").then().statusCode(403);
    as(Scene.FINANCE).body(Map.of()).post("/approval-limits").then().statusCode(403);
    as(Scene.FINANCE, 0).body(Map.of()).put("/approval-limits/CNY").then().statusCode(403);
    as(Scene.AGENT).get("/approval-delegations").then().statusCode(403);
    as(Scene.AGENT).body(Map.of()).post("/approval-delegations").then().statusCode(403);
    as(Scene.AGENT, 0)
        .post("/approval-delegations/" + UUID.randomUUID() + "/revocation")
        .then()
        .statusCode(403);
  }
}
