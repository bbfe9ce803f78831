package dev.thirdring.metrics;

import static io.restassured.RestAssured.given;

import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.platform.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells steps of calls over HTTP, as a telephone system does. */
public final class TellsCalls {
  private TellsCalls() {}

  public static ValidatableResponse tell(List<CallStep> steps) {
    return post(Tokens.of("telephony", "channel"), steps(steps));
  }

  static ValidatableResponse post(String token, List<Map<String, Object>> steps) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body(Map.of("steps", steps))
        .post("/calls/steps")
        .then();
  }

  static List<Map<String, Object>> steps(List<CallStep> steps) {
    return steps.stream().map(TellsCalls::step).toList();
  }

  private static Map<String, Object> step(CallStep step) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("callId", step.callId());
    told.put("stepId", step.stepId());
    told.put("kind", step.kind().name());
    told.put("at", step.at().toString());
    step.line().ifPresent(line -> told.put("line", line));
    step.queue().ifPresent(queue -> told.put("queue", queue));
    step.agent().ifPresent(agent -> told.put("agent", agent));
    step.rings().ifPresent(rings -> told.put("rings", rings));
    step.tier().ifPresent(tier -> told.put("tier", tier));
    step.centre().ifPresent(centre -> told.put("centre", centre));
    step.caller().ifPresent(caller -> told.put("caller", caller));
    step.matter().ifPresent(matter -> told.put("matter", matter));
    told.put("announced", step.announced());
    return told;
  }
}
