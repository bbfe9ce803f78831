package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.demo.suite.Patience;
import dev.thirdring.demo.suite.Unexpected;
import dev.thirdring.demo.suite.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Callers wait too long for half an hour: an alert, what explains it, a decision; the wall board.
 */
final class FailingServiceLevel implements Scene {
  private static final long HALF_HOUR_SECONDS = 1800;
  private static final Duration SETTLED_AFTER = Duration.ofMinutes(3);
  private static final int CALLS = 40;
  private static final String CODE = "service_level";
  private static final String MEASURE = "service_level.staffing";

  private final List<JsonNode> steps = new ArrayList<>();

  @Override
  public String title() {
    return "服务水平告警与看板 The service level fails: alert, decision, wall board (M3, M5)";
  }

  @Override
  public void play(Stage stage) {
    Instant begin = lastHalfHour(stage.clock().instant());
    for (int call = 0; call < CALLS; call++) {
      late(begin.plusSeconds(call * 30L), call % 4 == 0 ? "billing" : "broadband");
    }
    tell(stage);
    Watch watch = stage.suite().watch();
    JsonNode alert = watch.awaitAlert(CODE, begin);
    show(stage, alert);
    String id = alert.path("id").asText();
    watch.breakdown(id, "QUEUE").ifPresent(breakdown -> show(stage, breakdown, alert));
    JsonNode decided = watch.decide(id, MEASURE, "计费组两人支援宽带组，直到中午");
    if (!decided.path("state").asText().equals("DECIDED")) {
      throw new Unexpected("The alert is " + decided.path("state") + " after the decision.");
    }
    board(stage, watch);
  }

  /** One that metrics may judge by now. */
  private static Instant lastHalfHour(Instant now) {
    long ended =
        Math.floorDiv(now.minus(SETTLED_AFTER).getEpochSecond(), HALF_HOUR_SECONDS)
            * HALF_HOUR_SECONDS;
    return Instant.ofEpochSecond(ended - HALF_HOUR_SECONDS);
  }

  private void late(Instant at, String queue) {
    String call = UUID.randomUUID().toString();
    step(call, "QUEUED", at).put("queue", queue);
    step(call, "ANSWERED", at.plusSeconds(100)).put("agent", "agent1");
    step(call, "ENDED", at.plusSeconds(160));
  }

  /** Two callers wait while the board is read, and hang up then. */
  private void board(Stage stage, Watch watch) {
    Instant now = stage.clock().instant();
    String first = UUID.randomUUID().toString();
    String second = UUID.randomUUID().toString();
    step(first, "QUEUED", now.minusSeconds(75)).put("queue", "broadband");
    step(second, "QUEUED", now.minusSeconds(20)).put("queue", "mobile");
    tell(stage);
    JsonNode board = seen(watch);
    showBoard(stage, board);
    step(first, "ABANDONED", stage.clock().instant());
    step(second, "ABANDONED", stage.clock().instant());
    tell(stage);
  }

  /** A board of the same second may have been reckoned before they called. */
  private static JsonNode seen(Watch watch) {
    return Patience.until(
        () -> "The wall board did not show two callers who wait",
        () ->
            Optional.of(watch.wallBoard())
                .filter(board -> board.at("/waiting/calls").asInt() >= 2));
  }

  private void tell(Stage stage) {
    stage.suite().telephony().tell(steps);
    steps.clear();
  }

  private ObjectNode step(String call, String kind, Instant at) {
    ObjectNode told =
        JsonNodeFactory.instance
            .objectNode()
            .put("callId", call)
            .put("stepId", kind)
            .put("kind", kind)
            .put("at", at.toString())
            .put("line", "10086");
    steps.add(told);
    return told;
  }

  private static void show(Stage stage, JsonNode alert) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("可考虑的措施", "To consider"));
    alert
        .path("measures")
        .forEach(
            measure ->
                rows.add(
                    List.of(measure.at("/words/zh").asText(), measure.at("/words/en").asText())));
    stage
        .ways()
        .table(
            "告警 %s %s: %s %% (%s of %s), target ≥ %s %%, for every %s"
                .formatted(
                    alert.at("/name/zh").asText(),
                    alert.at("/name/en").asText(),
                    alert.path("value").asText(),
                    alert.path("numerator").asText(),
                    alert.path("denominator").asText(),
                    alert.at("/target/atLeast").asText(),
                    alert.path("responsibleRole").asText("person named")),
            rows);
  }

  private static void show(Stage stage, JsonNode breakdown, JsonNode alert) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("队列 queue", "作用 did", "构成 mix", "自身 rate"));
    breakdown
        .path("contributions")
        .forEach(
            one ->
                rows.add(
                    List.of(
                        one.path("group").asText("–"),
                        one.path("total").asText(),
                        one.path("mix").asText(),
                        one.path("rate").asText())));
    stage
        .ways()
        .table(
            "原因 What changed %s by %s points against the half hour before"
                .formatted(alert.at("/name/en").asText(), breakdown.path("change").asText()),
            rows);
  }

  private static void showBoard(Stage stage, JsonNode board) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("队列 queue", "等待 waiting", "最长 longest", "服务水平 level", "放弃率 abandoned"));
    board
        .path("queues")
        .forEach(
            queue ->
                rows.add(
                    List.of(
                        queue.path("queue").asText("–"),
                        queue.at("/waiting/calls").asText(),
                        queue.at("/waiting/longestSeconds").asText() + " s",
                        percent(queue.at("/today/serviceLevel/value")),
                        percent(queue.at("/today/abandonRate/value")))));
    stage
        .ways()
        .table(
            "看板 Wall board at %s: %s waiting, longest %s s, service level today %s"
                .formatted(
                    board.path("asOf").asText(),
                    board.at("/waiting/calls").asText(),
                    board.at("/waiting/longestSeconds").asText(),
                    percent(board.at("/today/serviceLevel/value"))),
            rows);
  }

  private static String percent(JsonNode value) {
    return value.isNumber() ? value.asText() + " %" : "–";
  }
}
