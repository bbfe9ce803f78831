package dev.thirdring.metrics.quality;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.thirdring.platform.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Forms, assessments and calls as people and telephone systems tell them. */
abstract class Assessed {
  static String publishedForm(String code) {
    String id = draft(code, 20, 80).statusCode(201).extract().path("id");
    publish(id).statusCode(200).body("status", equalTo("PUBLISHED"));
    return id;
  }

  static ValidatableResponse publish(String id) {
    return as("quality1", "quality")
        .header("If-Match", "\"0\"")
        .post("/quality/forms/" + id + "/publish")
        .then();
  }

  static ValidatableResponse draft(String code, int greeting, int solution) {
    return as("quality1", "quality")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(form(code, greeting, solution))
        .post("/quality/forms")
        .then();
  }

  static Map<String, Object> form(String code, int greeting, int solution) {
    return Map.of(
        "code", code,
        "title", Map.of("zh", "电话", "en", "Telephone"),
        "questions",
            List.of(
                question("greeting", greeting, 1, false),
                question("solution", solution, 4, false),
                question("identity", 0, 1, true)));
  }

  static Map<String, Object> question(String code, int weight, int steps, boolean critical) {
    return Map.of(
        "code", code,
        "text", Map.of("zh", "问", "en", code),
        "weight", weight,
        "steps", steps,
        "critical", critical);
  }

  static ValidatableResponse assess(
      String agent, String callId, String at, String form, int greeting, int solution) {
    return as("quality1", "quality")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(
            Map.of(
                "call",
                call(agent, callId, at),
                "formId",
                form,
                "recording",
                "rec:" + callId,
                "answers",
                answers(greeting, solution)))
        .post("/quality/assessments")
        .then();
  }

  static Map<String, Object> call(String agent, String callId, String at) {
    return Map.of("agent", agent, "callId", callId, "at", at);
  }

  static List<Map<String, Object>> answers(int greeting, int solution) {
    return List.of(
        answer("greeting", greeting), answer("solution", solution), answer("identity", 1));
  }

  static Map<String, Object> answer(String question, int level) {
    return Map.of("question", question, "level", level);
  }

  static String figure(String month, String code, String variant, String agent) {
    RequestSpecification asked =
        as("analyst1", "analyst")
            .queryParam("from", month + "-01")
            .queryParam("to", LocalDate.parse(month + "-01").plusMonths(1).toString())
            .queryParam("code", code);
    if (agent != null) {
      asked.queryParam("by", "agent");
    }
    List<Map<String, Object>> rows =
        asked.get("/figures").then().statusCode(200).extract().path("figures");
    return rows.stream()
        .filter(row -> row.get("variant").equals(variant))
        .filter(row -> agent == null || agent.equals(row.get("group")))
        .map(
            row ->
                row.get("numerator")
                    + " / "
                    + (row.get("denominator") == null ? "-" : row.get("denominator"))
                    + " = "
                    + row.get("value"))
        .findFirst()
        .orElse("no row");
  }

  static RequestSpecification as(String user, String role) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of(user, role))
        .contentType("application/json");
  }
}
