package dev.thirdring.routing;

import static io.restassured.RestAssured.given;

import dev.thirdring.contracts.intake.Customer;
import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** What integration tests say to the running service. */
public final class Scene implements AutoCloseable {
  public static final String NETWORK = Tokens.ofDepartment("network-dept", "network-quality");
  public static final String BILLING = Tokens.ofDepartment("billing-dept", "billing");
  public static final String SUPERVISOR = Tokens.of("supervisor1", "supervisor");
  public static final String AGENT = Tokens.of("agent1", "agent");
  public static final String ADMINISTRATOR = Tokens.of("admin1", "administrator");
  public static final String FINANCE = Tokens.of("finance1", "finance");
  public static final String MANAGER = Tokens.of("general-manager1", "general-manager");

  public final EventProbe events =
      new EventProbe("routing.assignments", "supervision.deadlines", "intake.tickets.dead-letter");

  public static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  public static RequestSpecification as(String token, long version) {
    return as(token).header("If-Match", "\"" + version + "\"");
  }

  public static Customer customer(String tier) {
    return new Customer(UUID.randomUUID(), "王小明", "+8613800138000", null, Language.ZH, tier);
  }

  public static TicketOpened opened(TicketForm form, String subcategory, boolean urgent) {
    return opened(form, subcategory, urgent, null, Clock.systemUTC().instant());
  }

  public static TicketOpened opened(
      TicketForm form, String subcategory, boolean urgent, String authority, Instant at) {
    UUID id = UUID.randomUUID();
    return new TicketOpened(
        id,
        "TR-" + id.toString().substring(0, 8),
        at,
        at,
        "email",
        "complaint",
        subcategory,
        "mobile",
        "east",
        "手机没有信号",
        form,
        false,
        urgent,
        authority,
        null,
        "agent1",
        null,
        null,
        customer("standard"));
  }

  /** A notice about the network, handed to its department. */
  public AssignmentMade assigned() {
    return assigned(opened(TicketForm.NOTICE, "no-signal", false));
  }

  public AssignmentMade assigned(TicketOpened ticket) {
    publish(ticket);
    return events.await(AssignmentMade.class, made -> made.ticketId().equals(ticket.ticketId()));
  }

  public void publish(TicketOpened ticket) {
    events.publish(ticket.ticketId().toString(), ticket);
  }

  /** Asks again until the answer is as wanted; says what it saw last. */
  public static <T> T eventually(Supplier<T> ask, java.util.function.Predicate<T> wanted) {
    long giveUpAt = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (true) {
      T seen = ask.get();
      if (wanted.test(seen)) {
        return seen;
      }
      if (System.nanoTime() > giveUpAt) {
        throw new AssertionError("not as wanted after 20 s; last seen: " + seen);
      }
      Thread.onSpinWait();
    }
  }

  public static String state(UUID assignment) {
    return as(SUPERVISOR)
        .get("/assignments/" + assignment)
        .then()
        .statusCode(200)
        .extract()
        .path("state");
  }

  public static int version(UUID assignment) {
    return as(SUPERVISOR)
        .get("/assignments/" + assignment)
        .then()
        .statusCode(200)
        .extract()
        .path("version");
  }

  @Override
  public void close() {
    events.close();
  }
}
