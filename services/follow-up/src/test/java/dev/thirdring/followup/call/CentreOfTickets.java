package dev.thirdring.followup.call;

import static io.restassured.RestAssured.given;

import dev.thirdring.contracts.followup.FollowUpPlanned;
import dev.thirdring.contracts.intake.Customer;
import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.routing.AssignmentCompleted;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What happens around a follow-up: tickets, departments, agents. */
final class CentreOfTickets implements AutoCloseable {
  static final String NUMBER = "+8613812345678";

  final EventProbe probe = new EventProbe("follow-up.calls", "supervision.deadlines");

  void publish(UUID ticketId, Record event) {
    probe.publish(ticketId.toString(), event);
  }

  void open(UUID ticketId, Instant now) {
    publish(
        ticketId,
        new TicketOpened(
            ticketId,
            "TR-" + ticketId.toString().substring(0, 8),
            now,
            now,
            "telephone",
            "complaint",
            null,
            "mobile",
            null,
            "没有信号",
            TicketForm.NOTICE,
            false,
            false,
            null,
            null,
            "agent1",
            null,
            null,
            new Customer(UUID.randomUUID(), "李伟", NUMBER, null, Language.ZH, "vip")));
  }

  static AssignmentCompleted completed(UUID ticketId, Instant at) {
    return new AssignmentCompleted(UUID.randomUUID(), ticketId, "billing", at, "信号已恢复");
  }

  /** A ticket whose department acted at this moment; answers the id of its follow-up. */
  UUID plan(UUID ticketId, Instant actionAt) {
    publish(ticketId, completed(ticketId, actionAt));
    return planned(ticketId).followUpId();
  }

  FollowUpPlanned planned(UUID ticketId) {
    return probe.await(FollowUpPlanned.class, event -> event.ticketId().equals(ticketId));
  }

  static RequestSpecification agent(String name) {
    return as(name, Roles.AGENT);
  }

  static RequestSpecification supervisor() {
    return as("supervisor1", Roles.SUPERVISOR);
  }

  static RequestSpecification as(String user, String role) {
    return given().auth().oauth2(Tokens.of(user, role));
  }

  static ValidatableResponse claim(String agent, UUID id) {
    return agent(agent).post("/follow-ups/{id}/claim", id).then();
  }

  static ValidatableResponse record(
      String agent, UUID id, String seen, String key, Map<String, Object> body) {
    return agent(agent)
        .contentType(ContentType.JSON)
        .header("If-Match", seen)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/follow-ups/{id}/attempts", id)
        .then();
  }

  static ValidatableResponse record(String agent, UUID id, String seen, Map<String, Object> body) {
    return record(agent, id, seen, UUID.randomUUID().toString(), body);
  }

  @Override
  public void close() {
    probe.close();
  }
}
