package dev.thirdring.metrics.agentstate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.metrics.Telling;
import dev.thirdring.metrics.agentstate.model.AgentStep;
import dev.thirdring.metrics.agentstate.model.WorkedAgents;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M1")
class AgentStepIT {
  @Inject Clock clock;
  private Instant base;

  @Test
  @Tag("M8")
  void aWrongStepRefusesTheBatchAndNamesIt() {
    List<AgentStep> steps = WorkedAgents.on(LocalDate.of(2023, 2, 6));
    List<Map<String, Object>> told = new ArrayList<>(steps.stream().map(Telling::step).toList());
    told.set(3, new LinkedHashMap<>(told.get(3)));
    told.get(3).put("at", "2124-06-03T01:00:00Z");
    post(Telling.telephony(), told).statusCode(400).body("errors.field", contains("steps[3].at"));
    told.get(3).put("at", "2023-02-06T01:00:00Z");
    told.get(3).put("agent", "\u0000");
    post(Telling.telephony(), told)
        .statusCode(400)
        .body("errors.field", contains("steps[3].agent"));
    Telling.steps(Telling.telephony(), steps)
        .statusCode(200)
        .body("taken", equalTo(steps.size()))
        .body("alreadyThere", equalTo(0));
    Telling.steps(Telling.telephony(), steps)
        .statusCode(200)
        .body("taken", equalTo(0))
        .body("alreadyThere", equalTo(steps.size()));
  }

  @Test
  void refusesWhoIsNoTelephoneSystem() {
    List<Map<String, Object>> told =
        WorkedAgents.on(LocalDate.of(2023, 2, 7)).stream().map(Telling::step).toList();
    post(Tokens.of("agent1", "agent"), told).statusCode(403);
    Telling.read(Tokens.of("agent1", "agent"), "/agents/now").statusCode(403);
    Telling.read(Tokens.of("agent1", "agent"), "/agents/states").statusCode(403);
    given()
        .contentType("application/json")
        .body(Map.of("steps", told))
        .post("/agents/steps")
        .then()
        .statusCode(401);
  }

  @Test
  @Tag("M5")
  void whatAnAgentDoesNowFollowsTheLastThatHappenedHoweverItIsTold() {
    agent("ready", 60, "READY", null);
    agent("logged in", 70, "LOGGED_IN", null);
    assertEquals("READY null " + now(60), seen(), "told before what was earlier");
    call("c1", 1, 50, "RINGING");
    assertEquals("READY null " + now(60), seen());
    call("c1", 2, 45, "ANSWERED");
    assertEquals("TALKING null " + now(45), seen());
    call("c1", 3, 40, "HELD");
    assertEquals("HOLDING null " + now(40), seen());
    agent("break", 35, "NOT_READY", "break");
    assertEquals("HOLDING null " + now(40), seen(), "the call goes on");
    call("c1", 5, 20, "ENDED");
    assertEquals("NOT_READY break " + now(35), seen());
    call("c1", 4, 30, "RETRIEVED");
    assertEquals("NOT_READY break " + now(35), seen());
    agent("out", 10, "LOGGED_OUT", null);
    assertEquals("LOGGED_OUT null " + now(10), seen());
    Telling.read(Telling.supervisor(), "/agents/states").statusCode(200);
  }

  private Instant now(int secondsAgo) {
    return base().minusSeconds(secondsAgo);
  }

  private Instant base() {
    if (base == null) {
      base = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
    return base;
  }

  private void agent(String id, int secondsAgo, String kind, String reason) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("agent", "now-agent");
    told.put("stepId", id);
    told.put("kind", kind);
    told.put("at", now(secondsAgo).toString());
    told.put("reason", reason);
    post(Telling.telephony(), List.of(told)).statusCode(200);
  }

  private void call(String id, int step, int secondsAgo, String kind) {
    given()
        .header("Authorization", "Bearer " + Telling.telephony())
        .contentType("application/json")
        .body(
            Map.of(
                "steps",
                List.of(
                    Map.of(
                        "callId",
                        "now-" + id,
                        "stepId",
                        String.valueOf(step),
                        "kind",
                        kind,
                        "at",
                        now(secondsAgo).toString(),
                        "agent",
                        "now-agent"))))
        .post("/calls/steps")
        .then()
        .statusCode(200);
  }

  private String seen() {
    Map<String, Object> found =
        Telling.read(Telling.supervisor(), "/agents/now?limit=200&cursor=now-a")
            .statusCode(200)
            .extract()
            .path("items.find { it.agent == 'now-agent' }");
    return found.get("state") + " " + found.get("reason") + " " + found.get("since");
  }

  private static ValidatableResponse post(String token, List<Map<String, Object>> steps) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body(Map.of("steps", steps))
        .post("/agents/steps")
        .then();
  }
}
