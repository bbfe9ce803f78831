package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.demo.suite.Unexpected;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** An hour of calls, told in disorder and twice: figures come out as if in order and once (M8). */
final class TelephoneHour implements Scene {
  private static final int CALLS = 60;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final List<String> QUEUES = List.of("broadband", "billing", "mobile");

  @Override
  public String title() {
    return "一小时话务，乱序且重复 An hour of calls, told in disorder and twice (M1, M7, M8)";
  }

  @Override
  public void play(Stage stage) {
    Random chance = new Random(3);
    Instant begin = stage.clock().instant().minus(HOUR.plusMinutes(30));
    List<JsonNode> steps = new ArrayList<>();
    for (int call = 0; call < CALLS; call++) {
      Call one = new Call(begin.plusSeconds(chance.nextInt((int) HOUR.toSeconds())), steps);
      one.happen(chance, QUEUES.get(call % QUEUES.size()), "agent" + (1 + call % 2));
    }
    Collections.shuffle(steps, chance);
    int taken = stage.suite().telephony().tell(steps);
    int again = stage.suite().telephony().tell(steps);
    if (taken != steps.size() || again != 0) {
      throw new Unexpected(
          "Of %d steps %d were new, and %d when told again.".formatted(steps.size(), taken, again));
    }
  }

  /** Most are answered, some give up, a few are refused. */
  private static final class Call {
    private final String id = UUID.randomUUID().toString();
    private final List<JsonNode> steps;
    private Instant at;
    private int step;

    Call(Instant at, List<JsonNode> steps) {
      this.at = at;
      this.steps = steps;
    }

    void happen(Random chance, String queue, String agent) {
      int fate = chance.nextInt(20);
      if (fate == 0) {
        tell("REFUSED");
        return;
      }
      tell("ARRIVED");
      pass(2);
      tell("QUEUED").put("queue", queue);
      pass(1 + chance.nextInt(30));
      if (fate < 3) {
        tell("ABANDONED");
        return;
      }
      tell("ANSWERED").put("agent", agent).put("rings", 1 + chance.nextInt(4));
      pass(60 + chance.nextInt(400));
      tell("ENDED");
      pass(10 + chance.nextInt(60));
      tell("WRAPPED_UP").put("agent", agent);
    }

    private void pass(int seconds) {
      at = at.plusSeconds(seconds);
    }

    private ObjectNode tell(String kind) {
      ObjectNode told =
          JsonNodeFactory.instance
              .objectNode()
              .put("callId", id)
              .put("stepId", String.valueOf(++step))
              .put("kind", kind)
              .put("at", at.toString())
              .put("line", "10086");
      steps.add(told);
      return told;
    }
  }
}
