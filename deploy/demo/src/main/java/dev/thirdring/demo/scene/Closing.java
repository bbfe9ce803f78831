package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.screen.Screen;
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

  Closing(Stack stack, Screen screen, Stage stage) {
    this.stack = stack;
    this.screen = screen;
    this.stage = stage;
  }

  void show(Instant start) {
    figures(start);
    messages(start);
    people();
  }

  private void figures(Instant start) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("指标", "Figure", "", "of", "", "target", ""));
    counted(start).stream().filter(Closing::isToBeSeen).map(Closing::row).forEach(rows::add);
    screen.table("指标 Figures of this run, computed by metrics", rows);
  }

  /** Metrics hears of everything a moment later. */
  private List<JsonNode> counted(Instant start) {
    int expected = stage.ways().followed();
    return Patience.until(
        () -> "Metrics did not count the " + expected + " tickets that were opened",
        () ->
            Optional.of(stage.suite().metrics().figuresSince(start))
                .filter(figures -> tickets(figures) >= expected));
  }

  private static long tickets(List<JsonNode> figures) {
    return figures.stream()
        .filter(figure -> figure.path("code").asText().equals("tickets_opened"))
        .mapToLong(figure -> figure.path("numerator").asLong())
        .sum();
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
    if (figure.path("denominator").isNull() || figure.path("value").isNull()) {
      return "";
    }
    return figure.path("value").asText() + " " + figure.path("unit").asText().toLowerCase();
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

  private void messages(Instant start) {
    List<JsonNode> received = stage.suite().smsGateway().messagesSince(start).reversed();
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
