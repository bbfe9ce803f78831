package dev.thirdring.demo.screen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.thirdring.demo.suite.Intake;
import dev.thirdring.demo.suite.Patience;
import dev.thirdring.demo.suite.Ticket;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Follows tickets on their way and shows each step once, as soon as intake knows of it. */
public final class Ways {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final int SERVICE_WIDTH = 16;
  private static final int WORDS_WIDTH = 96;

  private final Intake intake;
  private final Screen screen;
  private final ZoneId zone;
  private final Words words;
  private final Map<Ticket, Set<JsonNode>> shown = new LinkedHashMap<>();
  private final Deque<Ticket> others = new ArrayDeque<>();

  public Ways(Intake intake, Screen screen, ZoneId zone) {
    this.intake = intake;
    this.screen = screen;
    this.zone = zone;
    this.words = new Words(zone);
  }

  public void follow(Ticket ticket) {
    shown.put(ticket, new HashSet<>());
    others.add(ticket);
    look(ticket);
  }

  /** The first such step. */
  public JsonNode until(Ticket ticket, String event) {
    return until(ticket, event, 1);
  }

  /** The step, when it happened so often. */
  public JsonNode until(Ticket ticket, String event, int times) {
    return until(
        ticket,
        saying(event) + (times == 1 ? "" : " %d times".formatted(times)),
        way -> steps(way, event).skip(times - 1).findFirst());
  }

  /** The step that says this. */
  public JsonNode until(Ticket ticket, String event, String fact, String value) {
    return until(
        ticket,
        "%s with %s %s".formatted(saying(event), fact, value),
        way ->
            steps(way, event)
                .filter(step -> step.path("details").path(fact).asText().equals(value))
                .findFirst());
  }

  /** Meanwhile another ticket is looked at too, one after the other. */
  private JsonNode until(
      Ticket ticket, String what, Function<List<JsonNode>, Optional<JsonNode>> wanted) {
    return Patience.until(
        () -> ticket.number() + " did not come to " + what,
        () -> {
          lookAtAnother();
          return wanted.apply(look(ticket));
        });
  }

  private static Stream<JsonNode> steps(List<JsonNode> way, String event) {
    return way.stream().filter(step -> step.path("event").asText().equals(event));
  }

  private String saying(String event) {
    return "%s (%s)".formatted(event, words.of(event, MissingNode.getInstance()));
  }

  /** Shows what is new on all ways. */
  public void lookAtAll() {
    shown.keySet().forEach(this::look);
  }

  public void table(String title, List<List<String>> rows) {
    screen.table(title, rows);
  }

  public int followed() {
    return shown.size();
  }

  private void lookAtAnother() {
    Optional.ofNullable(others.pollFirst())
        .ifPresent(
            next -> {
              others.addLast(next);
              look(next);
            });
  }

  private List<JsonNode> look(Ticket ticket) {
    List<JsonNode> way = intake.way(ticket);
    Set<JsonNode> before = shown.get(ticket);
    way.stream().filter(before::add).forEach(step -> show(ticket, step));
    return way;
  }

  private void show(Ticket ticket, JsonNode step) {
    String service = Words.service(step.path("service").asText());
    String what = words.of(step.path("event").asText(), step.path("details"));
    String by = step.path("actor").asText("");
    screen.say(
        "  %s  %s  %s  %s  %s"
            .formatted(
                TIME.format(Instant.parse(step.path("at").asText()).atZone(zone)),
                ticket.number(),
                screen.painted(Paint.ofService(service), Columns.padded(service, SERVICE_WIDTH)),
                Columns.padded(Columns.cut(what, WORDS_WIDTH), by.isEmpty() ? 0 : WORDS_WIDTH),
                screen.painted(Paint.DIM, by.isEmpty() ? "" : by))
            .stripTrailing());
  }
}
