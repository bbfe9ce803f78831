package dev.thirdring.knowledge.question;

import static dev.thirdring.knowledge.question.QuestionIT.answer;
import static dev.thirdring.knowledge.question.QuestionIT.as;
import static dev.thirdring.knowledge.question.QuestionIT.ask;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.thirdring.contracts.intake.Customer;
import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.contracts.intake.InformedOf;
import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.contracts.knowledge.QuestionAsked;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("K4")
@Tag("R9")
class QuestionClocksIT {
  private static final Instant OPENED = Instant.parse("2199-11-20T02:40:00Z");

  @Test
  void aMissedAnswerReachesTheSupervisionBoard() {
    UUID ticket = UUID.randomUUID();
    change("question-answer", "PT1S").statusCode(200).body("limit", equalTo("PT1S"));
    try {
      ask(ticket, UUID.randomUUID().toString()).statusCode(201);
    } finally {
      change("question-answer", "PT3H").statusCode(200);
    }
    try (EventProbe probe = new EventProbe("supervision.deadlines")) {
      DeadlineMissed missed =
          probe.await(DeadlineMissed.class, event -> event.ticketId().equals(ticket));
      assertEquals("knowledge", missed.service());
      assertEquals("question-answer", missed.clock());
      assertFalse(missed.missedAt().isBefore(missed.dueAt()));
    }
    String path =
        "/questions/"
            + as("agent1", "agent").get("/questions?ticketId=" + ticket).path("items[0].id");
    answer(path, "\"0\"", false).statusCode(200).body("answer.inTime", equalTo(false));
  }

  @Test
  void aTicketThatIsAQuestionIsAskedByItselfAndOnlyOnce() {
    UUID ticket = UUID.randomUUID();
    try (EventProbe probe = new EventProbe("knowledge.questions", "supervision.deadlines")) {
      String id = UUID.randomUUID().toString();
      probe.publish(id, ticket.toString(), opened(ticket, TicketForm.QUESTION));
      probe.publish(id, ticket.toString(), opened(ticket, TicketForm.QUESTION));
      UUID other = UUID.randomUUID();
      probe.publish(other.toString(), opened(other, TicketForm.NOTICE));
      UUID last = UUID.randomUUID();
      probe.publish(last.toString(), opened(last, TicketForm.QUESTION));
      probe.await(QuestionAsked.class, event -> event.ticketId().equals(last));

      QuestionAsked asked =
          probe.await(QuestionAsked.class, event -> event.ticketId().equals(ticket));
      assertEquals("套餐能否更改？", asked.text());
      assertEquals("agent2", asked.askedBy());
      assertEquals(
          "question-hand-over",
          probe.await(DeadlineMissed.class, event -> event.ticketId().equals(ticket)).clock());
      hasQuestions(ticket, 1);
      hasQuestions(other, 0);
    }
  }

  @Test
  void endsWhenTheCustomerWasToldOrTheTicketSettled() {
    UUID told = UUID.randomUUID();
    UUID settled = UUID.randomUUID();
    String path = ask(told, UUID.randomUUID().toString()).extract().header("Location");
    answer(path, "\"0\"", false).statusCode(200);
    String unanswered = ask(settled, UUID.randomUUID().toString()).extract().header("Location");
    try (EventProbe probe = new EventProbe()) {
      probe.publish(
          told.toString(),
          new CustomerInformed(told, OPENED, "agent1", InformedOf.SOLUTION, "telephone"));
      probe.publish(settled.toString(), new TicketSettled(settled, OPENED, true, null));
    }
    awaitState(path, "TOLD");
    awaitState(unanswered, "WITHDRAWN");
    answer(unanswered, "\"1\"", false).statusCode(409);
  }

  @Test
  void limitsAreChangedByEditorsAndAdministratorsOnly() {
    as("agent1", "agent")
        .get("/question-limits")
        .then()
        .statusCode(200)
        .body("code", contains("question-answer", "question-hand-over", "question-told"));
    as("dealer1", "dealer").get("/question-limits").then().statusCode(403);
    put("agent1", "agent", "question-told", "\"0\"", "PT24H").statusCode(403);
    put("admin1", "administrator", "question-told", "\"99\"", "PT24H").statusCode(412);
    put("admin1", "administrator", "question-told", null, "PT24H").statusCode(428);
    put("admin1", "administrator", "nothing", "\"0\"", "PT24H").statusCode(404);
    for (String bad : new String[] {"PT0S", "P31D", "soon"}) {
      put("admin1", "administrator", "question-told", "\"0\"", bad)
          .statusCode(400)
          .body("errors.field", contains("limit"));
    }
  }

  private static ValidatableResponse change(String code, String limit) {
    String version = as("admin1", "administrator").get("/question-limits/" + code).header("ETag");
    return put("admin1", "administrator", code, version, limit);
  }

  private static ValidatableResponse put(
      String user, String role, String code, String version, String limit) {
    var request = as(user, role).contentType(ContentType.JSON).body(Map.of("limit", limit));
    return (version == null ? request : request.header("If-Match", version))
        .put("/question-limits/" + code)
        .then();
  }

  private static void hasQuestions(UUID ticket, int number) {
    as("agent1", "agent")
        .get("/questions?ticketId=" + ticket)
        .then()
        .body("items.size()", equalTo(number));
  }

  private static void awaitState(String path, String wanted) {
    long giveUpAt = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    String state = null;
    while (System.nanoTime() < giveUpAt) {
      state = as("agent1", "agent").get(path).path("state");
      if (wanted.equals(state)) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError(path + " is not " + wanted + " after 20 s; last seen: " + state);
  }

  private static TicketOpened opened(UUID ticket, TicketForm form) {
    Customer customer = new Customer(UUID.randomUUID(), null, null, null, Language.ZH, "standard");
    return new TicketOpened(
        ticket,
        "TR-21991120-1",
        OPENED,
        OPENED.minus(Duration.ofMinutes(40)),
        "web-message",
        "consultation",
        null,
        "mobile",
        null,
        "套餐能否更改？",
        form,
        false,
        false,
        null,
        null,
        "agent2",
        null,
        null,
        customer);
  }
}
