package dev.thirdring.knowledge.question;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.knowledge.QuestionAnswered;
import dev.thirdring.contracts.knowledge.QuestionAsked;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("K4")
class QuestionIT {

  @Test
  void isAskedByAnAgentAndAnsweredByTheResourceCentre() {
    UUID ticket = UUID.randomUUID();
    String path = ask(ticket).statusCode(201).header("ETag", "\"0\"").extract().header("Location");
    as("agent1", "agent").get(path).then().statusCode(200).body("state", equalTo("ASKED"));

    answer(path, "\"0\"", true)
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("state", equalTo("ANSWERED"))
        .body("answer.by", equalTo("editor1"))
        .body("answer.inTime", equalTo(true))
        .body("answer.articleId", notNullValue());

    try (EventProbe probe = new EventProbe("knowledge.questions")) {
      QuestionAsked asked =
          probe.await(QuestionAsked.class, event -> event.ticketId().equals(ticket));
      assertEquals(asked.askedAt().plus(Duration.ofHours(3)), asked.answerDueAt());
      QuestionAnswered answered =
          probe.await(QuestionAnswered.class, event -> event.ticketId().equals(ticket));
      assertEquals(asked.questionId(), answered.questionId());
      assertEquals("区域光缆故障", answered.answer());
      assertTrue(answered.inTime());
    }
  }

  @Test
  void repeatsTheAnswerUnderTheSameIdempotencyKey() {
    UUID ticket = UUID.randomUUID();
    String key = UUID.randomUUID().toString();
    String first = ask(ticket, key).statusCode(201).extract().header("Location");
    String second = ask(ticket, key).statusCode(201).extract().header("Location");
    assertEquals(first, second);
    as("agent1", "agent")
        .get("/questions?ticketId=" + ticket)
        .then()
        .body("items.size()", equalTo(1));
    ask(UUID.randomUUID(), key).statusCode(422);
  }

  @Test
  void namesTheFieldsThatAreAtFaultAndWritesNothing() {
    Map<String, Object> bad = new HashMap<>();
    bad.put("text", "x".repeat(4001));
    bad.put("category", " ");
    post(bad)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", contains("category", "text", "ticketId"));

    UUID ticket = UUID.randomUUID();
    post(Map.of("ticketId", ticket, "text", "?", "category", "gossip", "product", "kites"))
        .statusCode(400)
        .body("errors.field", hasItems("category", "product"))
        .body(
            "errors[0].allowed",
            equalTo("must be one of agency, complaint, consultation, suggestion"));
    post(Map.of(
            "ticketId",
            ticket,
            "text",
            "?",
            "category",
            "complaint",
            "askedSince",
            "2199-01-01T00:00:00Z"))
        .statusCode(400)
        .body("errors.field", contains("askedSince"));
    post("{\"ticketId\":").statusCode(400).body("errors.field", contains("body"));
    post(Map.of("ticketId", "7", "text", "?", "category", "complaint"))
        .statusCode(400)
        .body("errors.field", contains("ticketId"));
    as("agent1", "agent")
        .get("/questions?ticketId=" + ticket)
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void refusesWhoMayNot() {
    given().get("/questions").then().statusCode(401);
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/questions")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
    as("editor1", "knowledge-editor")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(body(UUID.randomUUID()))
        .post("/questions")
        .then()
        .statusCode(403);
    as("dealer1", "dealer").get("/questions").then().statusCode(403);
    String path = ask(UUID.randomUUID()).extract().header("Location");
    as("dealer1", "dealer").get(path).then().statusCode(403);
    as("agent1", "agent")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"0\"")
        .body(Map.of("answer", "x"))
        .post(path + "/answer")
        .then()
        .statusCode(403);
  }

  @Test
  void refusesAStaleAnswerASecondOneAndOneWithoutVersion() {
    String path = ask(UUID.randomUUID()).extract().header("Location");
    answer(path, "\"5\"", false).statusCode(412);
    answer(path, null, false).statusCode(428);
    answer(path, "\"x\"", false).statusCode(400).body("errors.field", contains("If-Match"));
    answer(path, "\"0\"", false).statusCode(200);
    answer(path, "\"1\"", false)
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:question-not-open"));
    answer("/questions/" + UUID.randomUUID(), "\"0\"", false).statusCode(404);
  }

  @Test
  void ofAnswersAtTheSameTimeOneIsTaken() {
    String path = ask(UUID.randomUUID()).extract().header("Location");
    List<CompletableFuture<Integer>> answers =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> answer(path, "\"0\"", false).extract().statusCode()))
            .limit(6)
            .toList();
    List<Integer> statuses = answers.stream().map(CompletableFuture::join).sorted().toList();
    assertEquals(List.of(200, 412, 412, 412, 412, 412), statuses);
  }

  @Test
  void listsPageByPageNewestFirst() {
    UUID ticket = UUID.randomUUID();
    ask(ticket).statusCode(201);
    String second = ask(ticket).statusCode(201).extract().path("id");
    String list = "/questions?limit=1&state=ASKED&ticketId=" + ticket;
    ValidatableResponse first = as("editor1", "knowledge-editor").get(list).then().statusCode(200);
    first.body("items.id", contains(second));
    String cursor = first.extract().path("nextCursor");
    as("editor1", "knowledge-editor")
        .get(list + "&cursor=" + cursor)
        .then()
        .body("items.size()", equalTo(1))
        .body("nextCursor", equalTo(null));
    as("agent1", "agent")
        .get("/questions?state=LOST")
        .then()
        .statusCode(400)
        .body("errors[0].field", containsString("state"));
    as("agent1", "agent").get("/questions?limit=0").then().statusCode(400);
    as("agent1", "agent").get("/questions?cursor=%2A").then().statusCode(400);
  }

  static RequestSpecification as(String user, String role) {
    return given().auth().oauth2(Tokens.of(user, role));
  }

  private static ValidatableResponse ask(UUID ticket) {
    return ask(ticket, UUID.randomUUID().toString());
  }

  static ValidatableResponse ask(UUID ticket, String key) {
    return as("agent1", "agent")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body(ticket))
        .post("/questions")
        .then();
  }

  static ValidatableResponse answer(String path, String version, boolean keep) {
    RequestSpecification request =
        as("editor1", "knowledge-editor")
            .contentType(ContentType.JSON)
            .body(Map.of("answer", "区域光缆故障", "keepAsArticle", keep));
    return (version == null ? request : request.header("If-Match", version))
        .post(path + "/answer")
        .then();
  }

  private static Map<String, Object> body(UUID ticket) {
    return Map.of(
        "ticketId", ticket,
        "text", "宽带每晚八点掉线，是否有区域故障？",
        "product", "broadband",
        "category", "consultation");
  }

  private static ValidatableResponse post(Object body) {
    return as("agent1", "agent")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(body)
        .post("/questions")
        .then();
  }
}
