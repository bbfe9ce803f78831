package dev.thirdring.routing.supervision;

import static dev.thirdring.routing.Scene.as;
import static dev.thirdring.routing.Scene.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.followup.FollowUpCompleted;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.contracts.routing.TicketEscalated;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class SupervisionIT {
  private static final Map<Integer, String> TELL =
      Map.of(1, "RESPONSIBLE", 2, "HEAD", 3, "SUPERVISOR", 4, "GENERAL_MANAGER");

  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene();
    circles("PT0S");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }

  private static void circles(String after) {
    TELL.forEach(
        (circle, tell) -> {
          int version =
              as(Scene.ADMINISTRATOR)
                  .get("/urging-circles")
                  .path("items.find { it.circle == " + circle + " }.version");
          as(Scene.ADMINISTRATOR, version)
              .body(Map.of("after", after, "tell", tell))
              .put("/urging-circles/" + circle)
              .then()
              .statusCode(200);
        });
  }

  private DeadlineMissed missed(String service, String responsible) {
    return new DeadlineMissed(
        service,
        "follow-up-call",
        UUID.randomUUID(),
        UUID.randomUUID(),
        responsible,
        now().minusSeconds(60),
        now());
  }

  private void publish(DeadlineMissed missed) {
    scene.events.publish(missed.ticketId().toString(), missed);
  }

  private AssignmentUrged urged(UUID ticket, int circle) {
    return scene.events.await(
        AssignmentUrged.class, one -> one.ticketId().equals(ticket) && one.circle() == circle);
  }

  @Test
  @Tag("R9")
  @Tag("R11")
  void urgesAGrowingCircleWhenADepartmentMissesItsDeadline() {
    String tier = "it-short";
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", "short-limit-of-the-department")
        .body(
            Map.of(
                "clock",
                "department-answer",
                "tier",
                tier,
                "level",
                Map.of("limit", "PT1S", "warnAt", 0, "waits", true)))
        .post("/service-levels")
        .then()
        .statusCode(201);
    AssignmentMade made = scene.assigned(ticketOf(tier));

    DeadlineMissed missed =
        scene.events.await(
            DeadlineMissed.class, one -> one.subjectId().equals(made.assignmentId()));
    assertEquals("department-answer", missed.clock());
    assertEquals(List.of("network-quality"), urged(made.ticketId(), 1).told());
    assertEquals(
        List.of("network-quality", "network-quality-head"), urged(made.ticketId(), 2).told());
    urged(made.ticketId(), 3);
    assertEquals(
        List.of("network-quality", "network-quality-head", "supervisor", "general-manager"),
        urged(made.ticketId(), 4).told());

    as(Scene.SUPERVISOR)
        .get("/supervision/missed?open=true&responsible=network-quality&limit=200")
        .then()
        .statusCode(200)
        .body("items.subjectId", hasItem(made.assignmentId().toString()));
    as(Scene.NETWORK)
        .get("/assessments?department=network-quality&limit=200")
        .then()
        .statusCode(200)
        .body("items.subjectId", hasItem(made.assignmentId().toString()));
    as(Scene.BILLING).get("/assessments?department=network-quality").then().statusCode(403);
    as(Scene.SUPERVISOR)
        .get("/assessments/totals")
        .then()
        .statusCode(200)
        .body("items.department", hasItem("network-quality"));
    eventually(
        () ->
            as(Scene.AGENT)
                .get("/tickets/" + made.ticketId() + "/urges")
                .<List<Integer>>path("items.circle"),
        List.of(1, 2, 3, 4)::equals);

    as(Scene.NETWORK, 0)
        .body(Map.of("remedy", "Late, but done"))
        .post("/assignments/" + made.assignmentId() + "/answer")
        .then()
        .statusCode(200)
        .body("answer.inTime", equalTo(false));
    eventually(() -> isOpen(made.assignmentId()), open -> !open);
  }

  private static TicketOpened ticketOf(String tier) {
    TicketOpened plain = Scene.opened(TicketForm.NOTICE, "no-signal", false);
    return new TicketOpened(
        plain.ticketId(),
        plain.number(),
        plain.openedAt(),
        plain.receivedAt(),
        plain.channel(),
        plain.category(),
        plain.subcategory(),
        plain.product(),
        plain.region(),
        plain.subject(),
        plain.form(),
        false,
        false,
        null,
        null,
        plain.responsible(),
        null,
        null,
        Scene.customer(tier));
  }

  private static boolean isOpen(UUID subject) {
    return as(Scene.SUPERVISOR)
        .get("/supervision/missed?open=true&limit=200")
        .<List<String>>path("items.subjectId")
        .contains(subject.toString());
  }

  @Test
  @Tag("R9")
  void showsWhatOtherServicesMissedUntilItIsDone() {
    circles("PT1H");
    DeadlineMissed missed = missed("follow-up", "agent1");
    publish(missed);
    eventually(() -> isOpen(missed.subjectId()), open -> open);

    scene.events.publish(
        missed.ticketId().toString(),
        new FollowUpCompleted(
            missed.subjectId(), missed.ticketId(), now(), false, null, false, null, false));
    eventually(() -> isOpen(missed.subjectId()), open -> !open);
  }

  @Test
  @Tag("R3")
  void letsASupervisorAskADepartmentHowFarItIs() {
    AssignmentMade made = scene.assigned();
    String path = "/assignments/" + made.assignmentId() + "/urge";
    Map<String, Object> question = Map.of("question", "How far is it?");
    for (int again = 0; again < 2; again++) {
      as(Scene.SUPERVISOR)
          .header("Idempotency-Key", "ask-" + made.assignmentId())
          .body(question)
          .post(path)
          .then()
          .statusCode(201)
          .body("history.what", contains("MADE", "URGED"));
    }
    AssignmentUrged asked = urged(made.ticketId(), 1);
    assertEquals("supervisor1", asked.urgedBy());
    assertEquals(List.of("network-quality"), asked.told());
    as(Scene.NETWORK)
        .header("Idempotency-Key", "ask-2-" + made.assignmentId())
        .body(question)
        .post(path)
        .then()
        .statusCode(403);
  }

  @Test
  @Tag("R8")
  void escalatesAtOnceAndCountsByAuthority() {
    TicketOpened ticket =
        Scene.opened(TicketForm.NOTICE, "no-signal", true, "consumer-association", now());
    scene.publish(ticket);
    TicketEscalated escalated =
        scene.events.await(TicketEscalated.class, one -> one.ticketId().equals(ticket.ticketId()));
    assertEquals("general-manager", escalated.level());
    assertEquals("consumer-association", escalated.authority());
    as(Scene.SUPERVISOR)
        .get("/escalations?limit=200")
        .then()
        .statusCode(200)
        .body("items.ticketId", hasItem(ticket.ticketId().toString()));
    as(Scene.SUPERVISOR)
        .get("/escalations/by-authority")
        .then()
        .statusCode(200)
        .body("items.find { it.authority == 'consumer-association' }.nameZh", equalTo("消费者协会"))
        .body("items.find { it.authority == 'consumer-association' }.tickets", equalTo(1));
    as(Scene.SUPERVISOR)
        .get("/escalations/by-authority?from=yesterday")
        .then()
        .statusCode(400)
        .body("errors.field", contains("from"));
    as(Scene.AGENT).get("/escalations").then().statusCode(403);
  }

  @Test
  void keepsTheBoardFromAgentsAndDepartments() {
    as(Scene.AGENT).get("/supervision/missed").then().statusCode(403);
    as(Scene.NETWORK).get("/supervision/missed").then().statusCode(403);
    as(Scene.SUPERVISOR, 0)
        .body(Map.of("after", "PT1H", "tell", "HEAD"))
        .put("/urging-circles/1")
        .then()
        .statusCode(403);
    as(Scene.ADMINISTRATOR, 0)
        .body(Map.of("after", "-PT1H", "tell", "HEAD"))
        .put("/urging-circles/1")
        .then()
        .statusCode(400)
        .body("errors.field", contains("after"));
  }
}
