package dev.thirdring.intake.correction;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.intake.TicketCorrected;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I2")
class CorrectionIT {

  @Test
  @Tag("I7")
  @Tag("R5")
  void openTicketsFollowTheTierOfTheirCustomerHoweverItChanges() {
    String phone = "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    String ended = open(calledBy(Map.of("phone", phone))).path("id");
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"0\"")
        .body(Map.of("customerAccepts", true, "result", "line changed"))
        .post("/tickets/" + ended + "/settlement")
        .then()
        .statusCode(204);
    String ticket = open(calledBy(Map.of("phone", phone))).path("id");
    view(ticket).then().body("tier", equalTo("standard"));

    open(calledBy(Map.of("phone", phone, "tier", "vip"))).then().statusCode(201);
    follows(ticket, "vip");
    try (EventProbe probe = new EventProbe("intake.tickets")) {
      TicketCorrected event =
          probe.await(TicketCorrected.class, e -> e.ticketId().toString().equals(ticket));
      assertEquals(List.of("tier"), event.changed());
      assertEquals("vip", event.tier());
      assertEquals("agent1", event.correctedBy());
      assertEquals("complaint", event.category());
    }
    String customer = as("agent1", Roles.AGENT).get("/tickets/" + ticket + "/customer").path("id");
    as("agent2", Roles.AGENT)
        .header("If-Match", as("agent2", Roles.AGENT).get("/customers/" + customer).header("ETag"))
        .body(Map.of("language", "ZH", "tier", "premium", "phone", phone))
        .put("/customers/" + customer)
        .then()
        .statusCode(204);
    follows(ticket, "premium");
    view(ended).then().body("tier", equalTo("standard"));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/corrections")
        .then()
        .body("items.findAll { it.fact == 'tier' }.by", equalTo(List.of("agent2", "agent1")));
  }

  private static Map<String, Object> calledBy(Map<String, Object> customer) {
    return with(unsettledCall(), "customer", customer);
  }

  private static void follows(String ticket, String tier) {
    Awaitility.await("tier")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> view(ticket).then().body("tier", equalTo(tier)));
  }

  @Test
  void whatWasTakenDownWrongIsPutRightTheOthersHearOfItAndWhyStays() {
    String ticket = open(unsettledCall()).path("id");
    Map<String, Object> body =
        Map.of(
            "subject",
            "夜间套餐外流量扣费",
            "wish",
            "money",
            "urgent",
            true,
            "cleared",
            List.of("product"),
            "reason",
            "客户说的是资费 / It is about the tariff");
    correct(ticket, body)
        .then()
        .statusCode(200)
        .body("changed", equalTo(List.of("product", "subject", "urgent", "wish")));
    view(ticket)
        .then()
        .body("product", nullValue())
        .body("subject", equalTo("夜间套餐外流量扣费"))
        .body("category", equalTo("complaint"))
        .body("text", equalTo("顾客说晚上八点以后网页打不开。"));
    try (EventProbe probe = new EventProbe("intake.tickets")) {
      TicketCorrected event =
          probe.await(TicketCorrected.class, e -> e.ticketId().toString().equals(ticket));
      assertEquals(List.of("product", "subject", "urgent", "wish"), event.changed());
      assertEquals("complaint", event.category());
      assertEquals(TicketForm.NOTICE, event.form());
    }
    as("quality1", Roles.QUALITY)
        .get("/tickets/" + ticket + "/corrections")
        .then()
        .body("items.fact", hasItem("product"))
        .body("items.find { it.fact == 'product' }.before", equalTo("broadband"))
        .body("items[0].by", equalTo("agent1"))
        .body("items[0].reason", equalTo(body.get("reason")));
    Awaitility.await("way and words")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              as("agent1", Roles.AGENT)
                  .get("/tickets/" + ticket + "/way")
                  .then()
                  .body("items.event", hasItem("ticket-corrected"));
              as("agent1", Roles.AGENT)
                  .get("/tickets?text=套餐外流量")
                  .then()
                  .body("items.id", hasItem(ticket));
            });
  }

  @Test
  void refusesByNameWhatCannotBeAndWhoeverMayNot() {
    String ticket = open(unsettledCall()).path("id");
    correct(ticket, Map.of("category", "poem", "reason", "x"))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("category"));
    correct(ticket, Map.of("category", "suggestion")).then().statusCode(400);
    correct(ticket, Map.of("result", "done", "reason", "x"))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("result"));
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"99\"")
        .body(Map.of("category", "suggestion", "reason", "x"))
        .post("/tickets/" + ticket + "/corrections")
        .then()
        .statusCode(412);
    as("network-dept", Roles.DEPARTMENT)
        .header("If-Match", "\"0\"")
        .body(Map.of("category", "suggestion", "reason", "x"))
        .post("/tickets/" + ticket + "/corrections")
        .then()
        .statusCode(403);
    correct(ticket, Map.of("category", "complaint", "reason", "x"))
        .then()
        .statusCode(200)
        .body("changed", equalTo(List.of()));
  }

  @Test
  @Tag("I4")
  void aQuestionThatIsAWrittenComplaintBecomesANoticeThatWaitsForItsReview() {
    String asked =
        open(with(with(unsettledCall(), "category", "consultation"), "channel", "email"))
            .path("id");
    view(asked).then().body("form", equalTo("QUESTION"));
    correct(asked, Map.of("category", "complaint", "reason", "是投诉"))
        .then()
        .statusCode(200)
        .body("form", equalTo("REVIEWED_NOTICE"));
    view(asked).then().body("state", equalTo("AWAITING_REVIEW"));
  }

  @Test
  @Tag("I14")
  void theResultOfASettledTicketMayBePutRightUntilItIsArchived() {
    String ticket = open(unsettledCall()).path("id");
    as("agent1", Roles.AGENT)
        .header("If-Match", view(ticket).header("ETag"))
        .body(Map.of("customerAccepts", true, "result", "line chaged"))
        .post("/tickets/" + ticket + "/settlement")
        .then()
        .statusCode(204);
    correct(ticket, Map.of("result", "line changed", "reason", "typing error"))
        .then()
        .statusCode(200)
        .body("changed", equalTo(List.of("result")));
    view(ticket)
        .then()
        .body("result", equalTo("line changed"))
        .body("customerAccepts", equalTo(true));
    as("agent1", Roles.AGENT)
        .header("If-Match", view(ticket).header("ETag"))
        .body(Map.of())
        .post("/tickets/" + ticket + "/archive")
        .then()
        .statusCode(204);
    correct(ticket, Map.of("result", "else", "reason", "late"))
        .then()
        .statusCode(409)
        .body("type", containsString("ticket-archived"));
  }

  private static Response view(String ticket) {
    return as("agent1", Roles.AGENT).get("/tickets/" + ticket);
  }

  private static Response correct(String ticket, Map<String, Object> body) {
    return as("agent1", Roles.AGENT)
        .header("If-Match", view(ticket).header("ETag"))
        .body(body)
        .post("/tickets/" + ticket + "/corrections");
  }
}
