package dev.thirdring.routing.assignment;

import static dev.thirdring.routing.Scene.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.intake.NoticeReviewed;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
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
class ProgressIT {
  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static List<String> due(UUID ticket, String code) {
    return as(Scene.AGENT)
        .get("/tickets/" + ticket + "/clocks")
        .then()
        .extract()
        .jsonPath()
        .getList("items.findAll { it.clock == '" + code + "' && it.state == 'RUNNING' }.dueAt");
  }

  @Test
  @Tag("R3")
  void aReportOfProgressAnswersTheEnquiryAndSaysWhenTheNextOneComes() {
    AssignmentMade made = scene.assigned();
    String path = "/assignments/" + made.assignmentId() + "/progress";
    Instant next = Clock.systemUTC().instant().plus(Duration.ofHours(5));
    Map<String, Object> body = Map.of("progress", "已派人检查", "nextAt", next.toString());
    as(Scene.BILLING)
        .header("Idempotency-Key", "b" + path)
        .body(body)
        .post(path)
        .then()
        .statusCode(403);
    as(Scene.AGENT).body(body).post(path).then().statusCode(403);
    as(Scene.NETWORK)
        .header("Idempotency-Key", path)
        .body(body)
        .post(path)
        .then()
        .statusCode(201)
        .body("history.what", hasItem("PROGRESS"));

    assertEquals(1, due(made.ticketId(), "supervision-enquiry").size());
    Duration off =
        Duration.between(
            next, Instant.parse(due(made.ticketId(), "supervision-enquiry").getFirst()));
    assertTrue(off.abs().compareTo(Duration.ofSeconds(1)) < 0, off.toString());
    as(Scene.NETWORK)
        .header("Idempotency-Key", "late" + path)
        .body(Map.of("progress", "x", "nextAt", "2020-01-01T00:00:00Z"))
        .post(path)
        .then()
        .statusCode(400)
        .body("errors.field", contains("nextAt"));
  }

  @Test
  @Tag("R4")
  void anAnswerToAWrittenComplaintNeedsRemedyPreventionPlanAndDeadline() {
    TicketOpened ticket = Scene.opened(TicketForm.REVIEWED_NOTICE, "no-signal", false);
    scene.publish(ticket);
    Instant now = Clock.systemUTC().instant();
    scene.events.publish(
        ticket.ticketId().toString(),
        new NoticeReviewed(ticket.ticketId(), now, "head", true, "network-quality", null));
    AssignmentMade made =
        scene.events.await(AssignmentMade.class, one -> one.ticketId().equals(ticket.ticketId()));
    String path = "/assignments/" + made.assignmentId() + "/answer";
    Instant by = now.plus(Duration.ofDays(3));
    for (Map.Entry<String, Map<String, Object>> refused :
        Map.<String, Map<String, Object>>of(
                "prevention", Map.of("remedy", "r"),
                "plan", Map.of("remedy", "r", "prevention", "p"),
                "completeBy", Map.of("remedy", "r", "prevention", "p", "plan", "q"))
            .entrySet()) {
      as(Scene.NETWORK, 0)
          .body(refused.getValue())
          .post(path)
          .then()
          .statusCode(400)
          .body("errors.field", contains(refused.getKey()));
    }
    as(Scene.NETWORK, 0)
        .body(Map.of("remedy", "r", "prevention", "p", "plan", "q", "completeBy", by.toString()))
        .post(path)
        .then()
        .statusCode(200);
    assertEquals(1, due(ticket.ticketId(), "plan-carried-out").size());
    assertEquals(1, due(ticket.ticketId(), "answer-told").size());

    String done = "/assignments/" + made.assignmentId() + "/carried-out";
    as(Scene.NETWORK)
        .header("Idempotency-Key", done)
        .body(Map.of("remark", "天线已更换"))
        .post(done)
        .then()
        .statusCode(201);
    assertEquals(List.of(), due(ticket.ticketId(), "plan-carried-out"));
    as(Scene.NETWORK)
        .header("Idempotency-Key", "again" + done)
        .body(Map.of("remark", "again"))
        .post(done)
        .then()
        .statusCode(409);
  }

  @Test
  @Tag("R4")
  void whatAnAnswerMustHoldIsData() {
    as(Scene.AGENT, 0)
        .body(Map.of("prevention", false, "plan", false, "completeBy", false))
        .put("/answer-requirements/NOTICE")
        .then()
        .statusCode(403);
    as(Scene.ADMINISTRATOR, 0)
        .body(Map.of("prevention", false, "plan", false, "completeBy", false))
        .put("/answer-requirements/NOTICE")
        .then()
        .statusCode(200);
    as(Scene.ADMINISTRATOR, 99)
        .body(Map.of("prevention", false, "plan", false, "completeBy", false))
        .put("/answer-requirements/NOTICE")
        .then()
        .statusCode(412);
    as(Scene.NETWORK)
        .get("/answer-requirements")
        .then()
        .statusCode(200)
        .body("items.form", hasItem("REVIEWED_NOTICE"));
  }
}
