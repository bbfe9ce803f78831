package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.screen.Screen;
import dev.thirdring.demo.suite.Metrics;
import dev.thirdring.demo.suite.Patience;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The end of the day: figures and messages as the services have them, and where to look on. */
final class Closing {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Stack stack;
  private final Screen screen;
  private final Stage stage;
  private final Beginning beginning;

  Closing(Stack stack, Screen screen, Stage stage, Beginning beginning) {
    this.stack = stack;
    this.screen = screen;
    this.stage = stage;
    this.beginning = beginning;
  }

  void show() {
    figures();
    messages();
    people();
  }

  private void figures() {
    awaitMetrics();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("指标", "Figure", "", "of", "", "target", ""));
    stage.suite().metrics().figuresFrom(beginning.day()).stream()
        .filter(Closing::isToBeSeen)
        .map(Closing::row)
        .forEach(rows::add);
    screen.table(
        "指标 Figures that metrics computed: since the beginning of %s, limits as due in %d days"
            .formatted(beginning.day(), Metrics.DAYS_AHEAD),
        rows);
  }

  /** Metrics hears of everything a moment later. */
  private void awaitMetrics() {
    long expected = beginning.ticketsOpened() + stage.ways().followed();
    Patience.until(
        () -> "Metrics did not count " + expected + " opened tickets",
        () ->
            Optional.of(stage.suite().metrics().ticketsOpenedFrom(beginning.day()))
                .filter(counted -> counted >= expected));
  }

  private static boolean isToBeSeen(JsonNode figure) {
    return figure.path("numerator").asLong() > 0 || figure.path("denominator").asLong() > 0;
  }

  private static List<String> row(JsonNode figure) {
    String variant = figure.path("variant").asText();
    String suffix = variant.isEmpty() || variant.equals("default") ? "" : " [" + variant + "]";
    return List.of(
        figure.path("name").path("zh").asText(),
        figure.path("name").path("en").asText() + suffix,
        figure.path("numerator").asText(),
        figure.path("denominator").isNull() ? "" : figure.path("denominator").asText(),
        value(figure),
        target(figure.path("target")),
        within(figure.path("withinTarget")));
  }

  private static String value(JsonNode figure) {
    String value = figure.path("value").asText("");
    return switch (figure.path("unit").asText()) {
      case "PERCENT" -> value.isEmpty() ? "" : value + " %";
      case "SECONDS" -> value.isEmpty() ? "" : value + " s";
      case "MEAN", "PER_HOUR" -> value;
      case "MONEY" -> value.isEmpty() ? "" : value + " " + figure.path("variant").asText();
      default -> "";
    };
  }

  private static String target(JsonNode target) {
    return (bound("≥ ", target.path("atLeast")) + " " + bound("≤ ", target.path("atMost"))).strip();
  }

  private static String bound(String sign, JsonNode bound) {
    return bound.isNumber() ? sign + bound.asText() : "";
  }

  private static String within(JsonNode within) {
    return within.isBoolean() ? (within.asBoolean() ? "达标 reached" : "未达标 missed") : "";
  }

  private void messages() {
    List<JsonNode> received = stage.suite().smsGateway().messagesSince(beginning.at()).reversed();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("时间", "to", "template", "status", "text"));
    received.forEach(
        message ->
            rows.add(
                List.of(
                    TIME.format(
                        Instant.parse(message.path("receivedAt").asText())
                            .atZone(stage.clock().getZone())),
                    message.path("to").asText(),
                    message.path("template").asText(),
                    message.path("status").asText(),
                    message.path("text").asText())));
    screen.table("短信 The " + received.size() + " messages that the gateway received", rows);
  }

  private void people() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("用户名 user", "姓名 name", "does"));
    Arrays.stream(Person.values())
        .forEach(person -> rows.add(List.of(person.user(), person.title(), person.work())));
    screen.table("登录 Log in at " + stack.url(Part.CONSOLE) + " as one of", rows);
    screen.say("");
    screen.say("The password of all of them: " + stack.password());
    screen.say(
        "The stack stays up: 'make status' shows it, 'make down' stops it, 'make demo' plays again.");
  }
}
