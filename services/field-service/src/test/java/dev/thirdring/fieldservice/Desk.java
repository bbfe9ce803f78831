package dev.thirdring.fieldservice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.thirdring.contracts.intake.Customer;
import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.contracts.routing.VisitWanted;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The people of field service at work, over HTTP. */
public final class Desk {
  public static final Map<String, Object> WHOLE_CHECKLIST =
      Map.of(
          "confirmed",
          List.of(
              "task-clear",
              "plan-clear",
              "tools-complete",
              "documents-complete",
              "customer-known"));
  private static final Instant THEN = Instant.parse("2026-11-20T02:00:00Z");

  private Desk() {}

  public static RequestSpecification as(String user, String role) {
    return given().auth().oauth2(Tokens.of(user, role));
  }

  public static RequestSpecification supervisor() {
    return as("fieldsup1", "field-supervisor");
  }

  public static ValidatableResponse act(
      RequestSpecification who, String order, String act, Object version, Object body) {
    RequestSpecification request = who.contentType(ContentType.JSON).body(body);
    return (version == null ? request : request.header("If-Match", "\"" + version + "\""))
        .post("/orders/" + order + "/" + act)
        .then();
  }

  /** Answers the id of the order that a department's answer opened. */
  public static String open(String skill, String region) {
    UUID ticket = UUID.randomUUID();
    try (EventProbe probe = new EventProbe()) {
      probe.publish(ticket.toString(), answered(ticket, new VisitWanted(skill, region, "光猫红灯")));
    }
    return await(ticket);
  }

  public static String approved(String skill, String region) {
    String order = open(skill, region);
    act(supervisor(), order, "approval", 0, Map.of("plan", "更换光猫并测速")).statusCode(200);
    return order;
  }

  public static ValidatableResponse book(String order, Object version, Instant from, Instant to) {
    Map<String, Object> body = Map.of("engineer", "engineer1", "startsAt", from, "endsAt", to);
    return act(supervisor(), order, "booking", version, body);
  }

  /** Answers the id of an order whose engineer is there; its version is 4. */
  public static String onSite(Instant from) {
    String order = approved("broadband", "east");
    book(order, 1, from, from.plus(Duration.ofHours(1))).statusCode(200);
    act(as("engineer1", "engineer"), order, "checklist", 2, WHOLE_CHECKLIST).statusCode(200);
    act(as("engineer1", "engineer"), order, "arrival", 3, Map.of("reportedTo", "物业值班员"))
        .statusCode(200)
        .body("version", equalTo(4));
    return order;
  }

  public static String await(UUID ticket) {
    long giveUpAt = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < giveUpAt) {
      String id = supervisor().get("/orders?ticketId=" + ticket).path("items[0].id");
      if (id != null) {
        return id;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("no order of ticket " + ticket + " after 20 s");
  }

  public static AssignmentAnswered answered(UUID ticket, VisitWanted visit) {
    return new AssignmentAnswered(
        UUID.randomUUID(),
        ticket,
        "network-quality",
        THEN,
        "network-dept",
        true,
        "上门检修",
        null,
        null,
        null,
        visit);
  }

  public static TicketOpened opened(UUID ticket, String region) {
    return new TicketOpened(
        ticket,
        "TR-20261120-1",
        THEN,
        THEN,
        "telephone",
        "complaint",
        "defect",
        "broadband",
        region,
        "宽带不通",
        TicketForm.NOTICE,
        false,
        false,
        null,
        null,
        "agent1",
        null,
        null,
        new Customer(UUID.randomUUID(), null, null, null, Language.ZH, "standard"));
  }
}
