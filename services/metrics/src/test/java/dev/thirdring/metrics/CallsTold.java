package dev.thirdring.metrics;

import static io.restassured.RestAssured.given;

import dev.thirdring.platform.testkit.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Steps of calls on their way to the service, as a telephone system tells them. */
public final class CallsTold {
  private final List<Map<String, Object>> steps = new ArrayList<>();

  /** A call that arrives at this moment, comes to a queue at once and is answered so much later. */
  public CallsTold answered(Instant at, String queue, int waited) {
    return answered(call(at, queue), at, waited);
  }

  /** The same, of a customer of this tier. */
  public CallsTold answered(Instant at, String queue, int waited, String tier) {
    String call = call(at, queue);
    steps.get(steps.size() - 2).put("tier", tier);
    return answered(call, at, waited);
  }

  private CallsTold answered(String call, Instant at, int waited) {
    add(call, "ANSWERED", at.plusSeconds(waited)).put("agent", "agent1");
    add(call, "ENDED", at.plusSeconds(waited + 60L));
    return this;
  }

  public CallsTold abandoned(Instant at, String queue, int waited) {
    add(call(at, queue), "ABANDONED", at.plusSeconds(waited));
    return this;
  }

  /** A call that waits in a queue, with nothing told of its end. */
  public String waiting(Instant at, String queue) {
    return call(at, queue);
  }

  private String call(Instant at, String queue) {
    String call = UUID.randomUUID().toString();
    add(call, "ARRIVED", at);
    add(call, "QUEUED", at).put("queue", queue);
    return call;
  }

  public Map<String, Object> add(String call, String kind, Instant at) {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("callId", call);
    step.put("stepId", kind + at);
    step.put("kind", kind);
    step.put("at", at.toString());
    steps.add(step);
    return step;
  }

  public void tell() {
    given()
        .header("Authorization", "Bearer " + Tokens.of("telephony", "channel"))
        .contentType("application/json")
        .body(Map.of("steps", List.copyOf(steps)))
        .post("/calls/steps")
        .then()
        .statusCode(200);
    steps.clear();
  }
}
