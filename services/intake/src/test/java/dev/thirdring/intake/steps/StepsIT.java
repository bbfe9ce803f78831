package dev.thirdring.intake.steps;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I13")
class StepsIT {

  private static ValidatableResponse steps(String ticket) {
    return as("agent1", Roles.AGENT).get("/tickets/" + ticket + "/steps").then().statusCode(200);
  }

  @Test
  void aComplaintsFiveStepsAreSeenAsTheyAreDone() {
    Response opened = open(unsettledCall());
    String ticket = opened.path("id");
    steps(ticket)
        .body("items.done", equalTo(List.of(true, true, false, false, false)))
        .body("items[0].nameZh", equalTo("迅速受理"))
        .body("items[0].by", equalTo("agent1"));
    try (EventProbe probe = new EventProbe()) {
      probe.publish(ticket, answered(UUID.fromString(ticket)));
    }
    Awaitility.await()
        .untilAsserted(
            () ->
                steps(ticket)
                    .body("items[2].done", equalTo(true))
                    .body("items[2].by", equalTo("network-dept"))
                    .body("items[2].shownBy", equalTo("assignment-answered")));
    as("agent1", Roles.AGENT)
        .header("If-Match", opened.header("ETag"))
        .body(Map.of("informedOf", "SOLUTION", "channel", "telephone"))
        .post("/tickets/" + ticket + "/replies")
        .then()
        .statusCode(204);
    Awaitility.await()
        .untilAsserted(
            () ->
                steps(ticket).body("items.done", equalTo(List.of(true, true, true, true, false))));
  }

  @Test
  void aCallSettledAtOnceWentThroughAllFive() {
    String ticket = open(with(unsettledCall(), "settled", true)).path("id");
    steps(ticket).body("items.done", equalTo(List.of(true, true, true, true, true)));
  }

  @Test
  void anAgentMarksWhatNothingElseShows() {
    String ticket = open(unsettledCall()).path("id");
    mark("agent2", Roles.AGENT, ticket, "PROBLEM_ANALYSED").then().statusCode(204);
    steps(ticket)
        .body("items[2].shownBy", equalTo("marked"))
        .body("items[2].by", equalTo("agent2"));
    mark("agent2", Roles.AGENT, ticket, "ACCEPTED_QUICKLY")
        .then()
        .statusCode(400)
        .body("errors[0].allowed", containsString("SUMMED_UP"));
    mark("quality1", Roles.QUALITY, ticket, "SUMMED_UP").then().statusCode(403);
    mark("agent2", Roles.AGENT, UUID.randomUUID().toString(), "SUMMED_UP").then().statusCode(404);
    as("partner1", Roles.PARTNER).get("/tickets/" + ticket + "/steps").then().statusCode(403);
    as("agent1", Roles.AGENT)
        .get("/tickets/" + UUID.randomUUID() + "/steps")
        .then()
        .statusCode(404);
  }

  private static Response mark(String user, String role, String ticket, String step) {
    return as(user, role).put("/tickets/" + ticket + "/steps/" + step);
  }

  private static AssignmentAnswered answered(UUID ticket) {
    return new AssignmentAnswered(
        UUID.randomUUID(),
        ticket,
        "network-quality",
        Clock.systemUTC().instant(),
        "network-dept",
        true,
        "line changed",
        null,
        null,
        null,
        null);
  }
}
