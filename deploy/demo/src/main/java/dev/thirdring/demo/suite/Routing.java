package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.localstack.Part;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Assignments in the hands of departments, compensation, limits. */
public final class Routing {
  private static final Duration A_WEEK = Duration.ofDays(7);

  private final Api api;

  Routing(Api api) {
    this.api = api;
  }

  public List<JsonNode> assignments(Ticket ticket) {
    return api.read(Person.SUPERVISOR, Part.ROUTING, "/tickets/" + ticket.id() + "/assignments")
        .path("items")
        .valueStream()
        .toList();
  }

  public void answer(Ticket ticket, JsonNode answer) {
    act(ticket, "/answer", answer);
  }

  public void answer(Ticket ticket, String remedy) {
    answer(ticket, remedy(remedy));
  }

  public void passOn(Ticket ticket, String to, String reason) {
    act(ticket, "/pass-on", Api.JSON.createObjectNode().put("to", to).put("reason", reason));
  }

  public static ObjectNode remedy(String remedy) {
    return Api.JSON
        .createObjectNode()
        .put("remedy", remedy)
        .put("prevention", "列入每月检查 / On the monthly inspection list")
        .put("plan", "由责任部门一周内完成 / The department carries it out within a week")
        .put("completeBy", Clock.systemUTC().instant().plus(A_WEEK).toString());
  }

  /** Whoever answers for the unit that has the ticket now. */
  private void act(Ticket ticket, String step, JsonNode body) {
    JsonNode open =
        assignments(ticket).stream()
            .filter(one -> one.path("state").asText().equals("OPEN"))
            .findFirst()
            .orElseThrow(
                () -> new Unexpected("No department has " + ticket.number() + " to answer."));
    String path = "/assignments/" + open.path("assignmentId").asText();
    api.change(Person.of(open.path("department").asText()), Part.ROUTING, path, path + step, body);
  }
}
