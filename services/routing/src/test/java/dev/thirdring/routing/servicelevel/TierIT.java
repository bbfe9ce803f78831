package dev.thirdring.routing.servicelevel;

import static dev.thirdring.routing.Scene.eventually;
import static dev.thirdring.routing.servicelevel.ShownClocks.clock;
import static dev.thirdring.routing.servicelevel.ShownClocks.ledger;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.intake.TicketCorrected;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class TierIT {
  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  @Tag("R5")
  @Tag("I7")
  void aCustomerOfAnotherTierHasThatTiersLimitAndNothingIsForgotten() {
    AssignmentMade made = scene.assigned();
    UUID ticket = made.ticketId();
    String startedAt = clock(ticket, "effective-reply").getString("startedAt");
    scene.events.publish(
        ticket.toString(),
        new TicketCorrected(
            ticket,
            Clock.systemUTC().instant(),
            "agent2",
            "客户等级已更改 / The customer belongs to another tier now",
            List.of("tier"),
            "complaint",
            "no-signal",
            "mobile",
            "east",
            "手机没有信号",
            TicketForm.NOTICE,
            false,
            null,
            null,
            "vip"));
    JsonPath clock =
        eventually(
            () -> clock(ticket, "effective-reply"), seen -> "PT8H".equals(seen.getString("limit")));
    assertEquals(startedAt, clock.getString("startedAt"));
    assertEquals(
        Instant.parse(startedAt).plus(Duration.ofHours(8)),
        Instant.parse(clock.getString("dueAt")));
    JsonPath ledger = ledger(clock.getString("clockId"));
    assertEquals(List.of("STARTED", "LIMIT_CHANGED"), ledger.getList("entries.kind"));
    assertEquals("agent2", ledger.getString("entries[1].by"));
    assertEquals("OPEN", Scene.state(made.assignmentId()));
  }
}
