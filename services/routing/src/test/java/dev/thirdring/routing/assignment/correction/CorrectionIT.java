package dev.thirdring.routing.assignment.correction;

import static dev.thirdring.routing.Scene.as;
import static dev.thirdring.routing.Scene.eventually;
import static dev.thirdring.routing.Scene.opened;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.intake.TicketCorrected;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.contracts.routing.AssignmentPassedOn;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("R7")
class CorrectionIT {

  @Test
  void whatNobodyBeganGoesWhereTheRulesSayNow() {
    try (Scene scene = new Scene()) {
      AssignmentMade first = scene.assigned();
      assertEquals("network-quality", first.department());
      correct(scene, first.ticketId(), "wrong-charge", TicketForm.NOTICE);
      AssignmentPassedOn passed =
          scene.events.await(
              AssignmentPassedOn.class, event -> event.ticketId().equals(first.ticketId()));
      assertEquals("agent1", passed.passedBy());
      AssignmentMade second =
          scene.events.await(
              AssignmentMade.class,
              made ->
                  made.ticketId().equals(first.ticketId())
                      && !made.assignmentId().equals(first.assignmentId()));
      assertEquals("billing", second.department());
      assertEquals("corrected", second.rule());
    }
  }

  @Test
  void whatIsBegunStaysAndASupervisorIsOfferedToHandItOn() {
    try (Scene scene = new Scene()) {
      AssignmentMade first = scene.assigned();
      as(Scene.NETWORK)
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .body(Map.of("progress", "正在检查基站 / Checking the station"))
          .post("/assignments/" + first.assignmentId() + "/progress")
          .then()
          .statusCode(201);
      correct(scene, first.ticketId(), "wrong-charge", TicketForm.NOTICE);
      String offer = eventually(() -> offerOf(first.ticketId()), found -> found != null);
      assertEquals("OPEN", Scene.state(first.assignmentId()));
      as(Scene.SUPERVISOR)
          .get("/assignments/" + first.assignmentId())
          .then()
          .body("history.what", hasItem("RULES_SAY"));
      as(Scene.NETWORK).get("/hand-on-offers").then().statusCode(403);
      decide(Scene.NETWORK, offer, true).then().statusCode(403);
      decide(Scene.SUPERVISOR, offer, true).then().statusCode(204);
      decide(Scene.SUPERVISOR, offer, true).then().statusCode(404);
      AssignmentMade second =
          scene.events.await(
              AssignmentMade.class,
              made ->
                  made.ticketId().equals(first.ticketId())
                      && !made.assignmentId().equals(first.assignmentId()));
      assertEquals("billing", second.department());
    }
  }

  @Test
  void whatTheRulesStillSayStays() {
    try (Scene scene = new Scene()) {
      AssignmentMade first = scene.assigned();
      correct(scene, first.ticketId(), "no-signal", TicketForm.NOTICE);
      AssignmentMade other = scene.assigned();
      correct(scene, other.ticketId(), "wrong-charge", TicketForm.NOTICE);
      scene.events.await(
          AssignmentPassedOn.class, event -> event.ticketId().equals(other.ticketId()));
      assertEquals("OPEN", Scene.state(first.assignmentId()));
      as(Scene.SUPERVISOR)
          .get("/assignments/" + first.assignmentId())
          .then()
          .body("history.what", not(hasItem("RULES_SAY")));
    }
  }

  @Test
  @Tag("R1")
  void aQuestionThatIsANoticeGetsADepartment() {
    try (Scene scene = new Scene()) {
      TicketOpened question = opened(TicketForm.QUESTION, "no-signal", false);
      scene.publish(question);
      correct(scene, question.ticketId(), "no-signal", TicketForm.NOTICE);
      assertEquals(
          "network-quality",
          scene
              .events
              .await(AssignmentMade.class, made -> made.ticketId().equals(question.ticketId()))
              .department());
    }
  }

  private static io.restassured.response.Response decide(
      String token, String offer, boolean accepted) {
    return as(token)
        .body(Map.of("accepted", accepted, "reason", "资费问题 / A matter of the tariff"))
        .post("/hand-on-offers/" + offer + "/decision");
  }

  private static String offerOf(UUID ticket) {
    return as(Scene.SUPERVISOR)
        .get("/hand-on-offers?limit=200")
        .path("items.find { it.ticketId == '" + ticket + "' }?.id");
  }

  private static void correct(Scene scene, UUID ticket, String subcategory, TicketForm form) {
    scene.events.publish(
        ticket.toString(),
        new TicketCorrected(
            ticket,
            Clock.systemUTC().instant(),
            "agent1",
            "客户说的是资费 / It is about the tariff",
            List.of("subcategory"),
            "complaint",
            subcategory,
            "mobile",
            "east",
            "多扣了费用",
            form,
            false,
            null,
            null,
            null));
  }
}
