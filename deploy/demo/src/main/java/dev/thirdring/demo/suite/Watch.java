package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.localstack.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Alerts about figures, and the wall board. */
public final class Watch {
  /**
   * Metrics looks every half minute, and at a half hour that it has judged before once a minute.
   */
  private static final Duration JUDGED_WITHIN = Duration.ofMinutes(3);

  private final Api api;

  Watch(Api api) {
    this.api = api;
  }

  /** The live alert about this figure over all groups, of a period that begins at this moment. */
  public JsonNode awaitAlert(String code, Instant period) {
    return Patience.until(
        JUDGED_WITHIN,
        () -> "Metrics raised no alert about " + code,
        () ->
            api.read(Person.SUPERVISOR, Part.METRICS, "/alerts?live=true&code=" + code)
                .path("items")
                .valueStream()
                .filter(alert -> alert.path("groupedBy").isMissingNode())
                .filter(alert -> !Instant.parse(alert.path("from").asText()).isBefore(period))
                .findFirst()
                .map(alert -> read(alert.path("id").asText())));
  }

  /** With measures and decisions. */
  public JsonNode read(String alert) {
    return api.read(Person.SUPERVISOR, Part.METRICS, "/alerts/" + alert);
  }

  /** What explains the change most, first. */
  public Optional<JsonNode> breakdown(String alert, String by) {
    return api.read(Person.SUPERVISOR, Part.METRICS, "/alerts/" + alert + "/breakdown")
        .path("breakdowns")
        .valueStream()
        .filter(one -> one.path("by").asText().equals(by))
        .findFirst();
  }

  public JsonNode decide(String alert, String measure, String text) {
    ObjectNode body = Api.JSON.createObjectNode().put("measure", measure).put("text", text);
    return api.change(
        Person.SUPERVISOR,
        Part.METRICS,
        "/alerts/" + alert,
        "/alerts/" + alert + "/decisions",
        body);
  }

  public JsonNode wallBoard() {
    return api.read(Person.AGENT_1, Part.METRICS, "/wall-board");
  }
}
