package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.demo.suite.Metrics;
import dev.thirdring.demo.suite.Patience;
import dev.thirdring.demo.suite.Unexpected;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * An hour of calls and of agents, told in disorder and twice: figures come out as if in order and
 * once (M8). A roster, who works here and what it costs make the figures that need them.
 */
final class TelephoneHour implements Scene {
  private static final int CALLS = 60;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final List<String> QUEUES = List.of("broadband", "billing", "mobile");
  private static final long RENT_FEN = 720_000;
  private static final LocalDate JOINED = LocalDate.of(2026, 1, 5);

  private long plannedBefore;
  private int planned;

  @Override
  public String title() {
    return "一小时话务与坐席，乱序且重复 An hour of calls and agents, told in disorder and twice (M1, M7, M8)";
  }

  @Override
  public void play(Stage stage) {
    Random chance = new Random(3);
    Instant begin = stage.clock().instant().minus(HOUR.plusMinutes(30));
    Seats seats = new Seats(begin, HOUR, stage.clock().getZone());
    List<JsonNode> steps = new ArrayList<>();
    int[] arrivals = chance.ints(CALLS, 0, (int) HOUR.toSeconds()).sorted().toArray();
    for (int call = 0; call < CALLS; call++) {
      Call one = new Call(begin.plusSeconds(arrivals[call]), steps);
      one.happen(chance, QUEUES.get(call % QUEUES.size()), seats);
    }
    plannedBefore = stage.suite().metrics().dividedBy(day(begin), "attendance");
    planned = seats.planned();
    twice(steps, chance, stage.suite().telephony()::tell);
    twice(seats.steps(), chance, stage.suite().telephony()::tellOfAgents);
    seats.plan(stage);
    LocalDate today = day(stage.clock().instant());
    stage.suite().workforce().payRent(today, RENT_FEN);
    stage.suite().workforce().employ("agent1", JOINED, null);
    stage.suite().workforce().employ("agent2", JOINED, null);
    stage.suite().workforce().employ("left-" + today, JOINED, today);
  }

  /** Agents' time is counted a moment after calls and rosters are known. */
  @Override
  public void lookBack(Stage stage) {
    LocalDate day = day(stage.clock().instant().minus(HOUR.plusMinutes(40)));
    Patience.until(
        () -> "Metrics did not count the roster of " + planned + " agents",
        () ->
            Optional.of(stage.suite().metrics())
                .filter(
                    metrics ->
                        metrics.dividedBy(day, "attendance") >= plannedBefore + planned
                            && metrics.dividedBy(day, "adherence") > 0));
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(Metrics.ZONE).toLocalDate();
  }

  private static void twice(
      List<JsonNode> steps, Random chance, ToIntFunction<List<JsonNode>> tell) {
    Collections.shuffle(steps, chance);
    int taken = tell.applyAsInt(steps);
    int again = tell.applyAsInt(steps);
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

    void happen(Random chance, String queue, Seats seats) {
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
      answered(chance, seats);
    }

    private void answered(Random chance, Seats seats) {
      String agent = seats.next();
      at = seats.answers(at);
      tell("RINGING").put("agent", agent);
      pass(4);
      tell("ANSWERED").put("agent", agent).put("rings", 1 + chance.nextInt(4));
      pass(60 + chance.nextInt(400));
      tell("ENDED");
      pass(10 + chance.nextInt(60));
      tell("WRAPPED_UP").put("agent", agent);
      seats.busyUntil(agent, at);
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
