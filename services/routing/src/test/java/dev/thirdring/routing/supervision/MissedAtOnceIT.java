package dev.thirdring.routing.supervision;

import static dev.thirdring.routing.Scene.as;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import dev.thirdring.routing.supervision.model.Missed;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.unit.Unit;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class MissedAtOnceIT {
  @Inject RecordMissed record;

  @RepeatedTest(5)
  @Tag("R8")
  @Tag("R9")
  @Tag("R11")
  void ofDeadlinesMissedAtOnceNoneIsOverlookedInTheCount() {
    try (Scene scene = new Scene()) {
      TicketId ticket = new TicketId(scene.assigned().ticketId());
      List<CompletableFuture<Void>> all =
          Stream.generate(() -> CompletableFuture.runAsync(() -> missed(ticket))).limit(5).toList();
      all.forEach(CompletableFuture::join);
      List<String> levels =
          as(Scene.SUPERVISOR).get("/tickets/" + ticket + "/escalations").path("items.level");
      assertEquals(
          List.of("general-manager", "supervisor"),
          levels.stream().sorted().toList(),
          "the third and the fifth");
    }
  }

  private void missed(TicketId ticket) {
    Instant now = Clock.systemUTC().instant();
    Missed missed =
        new Missed(
            UuidCreator.getTimeOrderedEpoch(),
            "knowledge",
            "answer",
            UUID.randomUUID(),
            ticket,
            Unit.CENTRE,
            now,
            now,
            0,
            Optional.empty());
    assertDoesNotThrow(
        () ->
            VertxContextSupport.subscribeAndAwait(
                () -> Panache.withTransaction(() -> record.record(missed))));
  }
}
