package dev.thirdring.routing.approval;

import static dev.thirdring.routing.Scene.as;
import static dev.thirdring.routing.Scene.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.contracts.routing.AssignmentCompleted;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.contracts.routing.CompensationDecided;
import dev.thirdring.contracts.routing.CompensationRequested;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("R6")
class ApprovalIT {
  private static final Map<String, Object> YES = Map.of("approved", true);
  private static final Map<String, Object> NO = Map.of("approved", false, "reason", "Too much");

  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private UUID requested(String token, UUID assignment, long version) {
    as(token, version)
        .body(
            Map.of(
                "remedy",
                "Refund",
                "compensation",
                Map.of(
                    "minorUnits", 5000, "currency", "CNY", "asCredit", true, "reason", "Outage")))
        .post("/assignments/" + assignment + "/answer")
        .then()
        .statusCode(200)
        .body("outstanding", contains("COMPENSATION"));
    CompensationRequested requested =
        scene.events.await(
            CompensationRequested.class, one -> one.assignmentId().equals(assignment));
    assertEquals(5_000, requested.amount().minorUnits());
    return requested.approvalId();
  }

  private static io.restassured.response.ValidatableResponse decide(
      String token, UUID approval, long version, Map<String, Object> body) {
    return as(token, version).body(body).post("/approvals/" + approval + "/decision").then();
  }

  @Test
  void completesWhenBothRungsAgree() {
    AssignmentMade made = scene.assigned();
    UUID approval = requested(Scene.NETWORK, made.assignmentId(), 0);
    as(Scene.FINANCE)
        .get("/approvals?state=AWAITING_FINANCE&limit=200")
        .then()
        .statusCode(200)
        .body("items.approvalId", hasItem(approval.toString()));

    decide(Scene.MANAGER, approval, 0, YES).statusCode(403);
    decide(Scene.FINANCE, approval, 0, YES)
        .statusCode(200)
        .body("state", equalTo("AWAITING_GENERAL_MANAGER"));
    decide(Scene.FINANCE, approval, 1, YES).statusCode(403);
    decide(Scene.MANAGER, approval, 0, YES).statusCode(412);
    assertEquals("ANSWERED", Scene.state(made.assignmentId()));
    decide(Scene.MANAGER, approval, 1, YES)
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("decisions.step", contains("FINANCE", "GENERAL_MANAGER"));

    CompensationDecided last =
        scene.events.await(
            CompensationDecided.class, one -> one.approvalId().equals(approval) && one.complete());
    assertEquals("general-manager1", last.decidedBy());
    scene.events.await(
        AssignmentCompleted.class, one -> one.assignmentId().equals(made.assignmentId()));
    decide(Scene.MANAGER, approval, 2, YES).statusCode(409);
  }

  @Test
  void refusesToApproveOnesOwnRequest() {
    AssignmentMade made = scene.assigned();
    Map<String, String> claim = Map.of("department", "network-quality");
    String both = Tokens.with("both-hats", claim, "department", "finance");
    UUID approval = requested(both, made.assignmentId(), 0);

    decide(both, approval, 0, YES)
        .statusCode(403)
        .body("detail", equalTo("Nobody approves their own request."));
    as(Scene.FINANCE)
        .get("/approvals/" + approval)
        .then()
        .statusCode(200)
        .body("state", equalTo("AWAITING_FINANCE"));
  }

  @Test
  void givesTheMatterBackToTheDepartmentWhenItIsRefused() {
    AssignmentMade made = scene.assigned();
    UUID approval = requested(Scene.NETWORK, made.assignmentId(), 0);
    decide(Scene.FINANCE, approval, 0, Map.of("approved", false))
        .statusCode(400)
        .body("errors.field", contains("reason"));
    decide(Scene.FINANCE, approval, 0, NO).statusCode(200).body("state", equalTo("REFUSED"));

    eventually(() -> Scene.state(made.assignmentId()), "OPEN"::equals);
    as(Scene.NETWORK, Scene.version(made.assignmentId()))
        .body(Map.of("remedy", "An apology"))
        .post("/assignments/" + made.assignmentId() + "/answer")
        .then()
        .statusCode(200)
        .body("state", equalTo("COMPLETED"))
        .body("history.what", contains("MADE", "ANSWERED", "COMPENSATION_FAILED", "ANSWERED"));
  }

  @Test
  @Tag("R11")
  void isWithdrawnWithItsReasonWhenTheTicketIsSettled() {
    AssignmentMade made = scene.assigned();
    UUID approval = requested(Scene.NETWORK, made.assignmentId(), 0);
    decide(Scene.FINANCE, approval, 0, YES).statusCode(200);
    scene.events.publish(
        made.ticketId().toString(),
        new TicketSettled(made.ticketId(), Clock.systemUTC().instant(), true, "No refund wanted"));

    CompensationDecided last =
        scene.events.await(
            CompensationDecided.class, one -> one.approvalId().equals(approval) && one.complete());
    assertEquals(true, last.withdrawn());
    assertEquals(false, last.approved());
    as(Scene.MANAGER)
        .get("/approvals/" + approval)
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"))
        .body("history.what", contains("REQUESTED", "APPROVED", "WITHDRAWN"))
        .body("history[2].by", equalTo("intake"))
        .body("history[2].why", equalTo("工单已办结 / The ticket was settled"));
    decide(Scene.MANAGER, approval, 2, YES)
        .statusCode(409)
        .body("type", containsString("approval-over"));
    assertEquals("WITHDRAWN", Scene.state(made.assignmentId()));
  }

  @Test
  void isNotForAgentsOrDepartments() {
    as(Scene.AGENT).get("/approvals").then().statusCode(403);
    decide(Scene.NETWORK, UUID.randomUUID(), 0, YES).statusCode(403);
    decide(Scene.FINANCE, UUID.randomUUID(), 0, YES).statusCode(404);
  }
}
