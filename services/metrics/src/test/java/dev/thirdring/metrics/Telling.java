package dev.thirdring.metrics;

import static io.restassured.RestAssured.given;

import dev.thirdring.metrics.agentstate.model.AgentStep;
import dev.thirdring.platform.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells metrics things over HTTP in somebody's name. */
public final class Telling {
  private Telling() {}

  public static ValidatableResponse create(String token, String path, Map<String, Object> body) {
    return given()
        .header("Authorization", "Bearer " + token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(body)
        .post(path)
        .then();
  }

  public static ValidatableResponse change(
      String token, String path, String tag, Map<String, Object> body) {
    return given()
        .header("Authorization", "Bearer " + token)
        .header("If-Match", tag)
        .contentType("application/json")
        .body(body)
        .put(path)
        .then();
  }

  public static ValidatableResponse remove(String token, String path, String tag) {
    return given()
        .header("Authorization", "Bearer " + token)
        .header("If-Match", tag)
        .delete(path)
        .then();
  }

  public static ValidatableResponse sheet(String token, String path, String csv) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType("text/csv")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post(path)
        .then();
  }

  public static ValidatableResponse read(String token, String path) {
    return given().header("Authorization", "Bearer " + token).get(path).then();
  }

  public static ValidatableResponse steps(String token, List<AgentStep> steps) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body(Map.of("steps", steps.stream().map(Telling::step).toList()))
        .post("/agents/steps")
        .then();
  }

  public static String telephony() {
    return Tokens.of("telephony", "channel");
  }

  public static String supervisor() {
    return Tokens.of("supervisor1", "supervisor");
  }

  public static Map<String, Object> step(AgentStep step) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("agent", step.agent());
    told.put("stepId", step.stepId());
    told.put("kind", step.kind().name());
    told.put("at", step.at().toString());
    step.reason().ifPresent(reason -> told.put("reason", reason));
    return told;
  }
}
