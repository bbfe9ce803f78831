package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.thirdring.localstack.Part;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Visits: approved, booked, prepared, carried out. */
public final class FieldService {
  private static final Duration VISIT_LENGTH = Duration.ofHours(2);
  private static final int HOURS_LOOKED_AT = 400;

  private final Api api;
  private final Clock clock;

  FieldService(Api api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  public Optional<JsonNode> order(Ticket ticket) {
    return api.read(Person.FIELD_SUPERVISOR, Part.FIELD_SERVICE, "/orders?ticketId=" + ticket.id())
        .path("items")
        .valueStream()
        .findFirst();
  }

  public void approve(JsonNode order, String plan) {
    act(Person.FIELD_SUPERVISOR, order, "/approval", Api.JSON.createObjectNode().put("plan", plan));
  }

  /** The first two hours from now on in which the engineer is free. */
  public void book(JsonNode order) {
    JsonNode need = order.path("requested");
    Instant nextHour = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    Instant start =
        Stream.iterate(nextHour, hour -> hour.plus(1, ChronoUnit.HOURS))
            .limit(HOURS_LOOKED_AT)
            .filter(hour -> isFree(need, hour))
            .findFirst()
            .orElseThrow(() -> new Unexpected("The engineer is not free on any of the next days."));
    act(
        Person.FIELD_SUPERVISOR,
        order,
        "/booking",
        Api.JSON
            .createObjectNode()
            .put("engineer", Person.ENGINEER.user())
            .put("startsAt", start.toString())
            .put("endsAt", start.plus(VISIT_LENGTH).toString()));
  }

  /** Every item of the checklist (V2). */
  public void prepare(JsonNode order) {
    ArrayNode items = Api.JSON.createArrayNode();
    api.read(Person.ENGINEER, Part.FIELD_SERVICE, "/catalog")
        .valueStream()
        .filter(entry -> entry.path("kind").asText().equals("checklist-item"))
        .forEach(entry -> items.add(entry.path("code")));
    act(Person.ENGINEER, order, "/checklist", Api.JSON.createObjectNode().set("confirmed", items));
  }

  public void arrive(JsonNode order, String reportedTo) {
    act(
        Person.ENGINEER,
        order,
        "/arrival",
        Api.JSON.createObjectNode().put("reportedTo", reportedTo));
  }

  public void complete(JsonNode order, String reportedTo, String report) {
    act(
        Person.ENGINEER,
        order,
        "/completion",
        Api.JSON
            .createObjectNode()
            .put("report", report)
            .put("solved", true)
            .put("departureReportedTo", reportedTo)
            .put("returnConsentedBy", Person.FIELD_SUPERVISOR.user()));
  }

  private boolean isFree(JsonNode need, Instant from) {
    String query =
        "?skill=%s&region=%s&from=%s&to=%s"
            .formatted(
                need.path("skill").asText(),
                need.path("region").asText(),
                from,
                from.plus(VISIT_LENGTH));
    return api.read(Person.FIELD_SUPERVISOR, Part.FIELD_SERVICE, "/engineers" + query)
        .valueStream()
        .anyMatch(engineer -> engineer.path("code").asText().equals(Person.ENGINEER.user()));
  }

  private void act(Person who, JsonNode order, String step, JsonNode body) {
    String path = "/orders/" + order.path("id").asText();
    api.change(who, Part.FIELD_SERVICE, path, path + step, body);
  }
}
