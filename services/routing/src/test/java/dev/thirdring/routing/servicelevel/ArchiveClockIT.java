package dev.thirdring.routing.servicelevel;

import static dev.thirdring.routing.Scene.as;
import static dev.thirdring.routing.Scene.eventually;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.intake.TicketArchived;
import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.contracts.intake.TicketUnarchived;
import dev.thirdring.contracts.routing.ClockStopped;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I14")
class ArchiveClockIT {

  @Test
  void aSettledTicketIsToBeFiledWithinThreeWorkingDaysAndAnewWhenItIsTakenOut() {
    try (Scene scene = new Scene()) {
      UUID ticket = settled(scene);
      eventually(() -> archive(ticket, "state"), List.of("RUNNING")::equals);
      assertEquals(List.of("3 working days"), archive(ticket, "limit"));
      assertEquals(List.of("customer-care"), archive(ticket, "responsible"));

      scene.events.publish(ticket.toString(), new TicketArchived(ticket, now(), "agent1", null));
      ClockStopped stopped =
          scene.events.await(
              ClockStopped.class,
              event -> event.ticketId().equals(ticket) && event.clock().equals("archive"));
      assertEquals(true, stopped.kept());

      scene.events.publish(
          ticket.toString(), new TicketUnarchived(ticket, now(), "supervisor1", "an invoice"));
      eventually(() -> archive(ticket, "state"), List.of("STOPPED", "RUNNING")::equals);
    }
  }

  @Test
  @Tag("F5")
  void aTicketThatIsOpenedAgainIsNotToBeFiled() {
    try (Scene scene = new Scene()) {
      UUID ticket = settled(scene);
      eventually(() -> archive(ticket, "state"), List.of("RUNNING")::equals);
      scene.events.publish(ticket.toString(), new TicketReopened(ticket, now(), 1, "slow again"));
      eventually(() -> archive(ticket, "state"), List.of("STOPPED")::equals);
    }
  }

  @Test
  void theLimitIsData() {
    as(Scene.ADMINISTRATOR)
        .get("/service-levels/archive/any")
        .then()
        .statusCode(200)
        .body("limit", equalTo("3 working days"));
  }

  private static UUID settled(Scene scene) {
    UUID ticket = scene.assigned().ticketId();
    scene.events.publish(ticket.toString(), new TicketSettled(ticket, now(), true, "done"));
    return ticket;
  }

  private static List<String> archive(UUID ticket, String what) {
    return as(Scene.SUPERVISOR)
        .get("/tickets/" + ticket + "/clocks")
        .then()
        .extract()
        .path("items.findAll { it.clock == 'archive' }." + what);
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }
}
