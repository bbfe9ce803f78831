package dev.thirdring.metrics.wallboard;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.metrics.CallsTold;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two processes, in real time. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M5")
class WallBoardReplicasIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TestHTTPResource("/wall-board/stream")
  URI stream;

  @Inject Clock clock;
  @Inject Pool pool;
  @Inject ObjectMapper json;

  @BeforeEach
  @AfterEach
  void nobodyWaits() {
    pool.query("delete from live_call").executeAndAwait();
  }

  @Test
  void twoProcessesShowTheSameAndAStreamGoesOnAtTheOther() throws Exception {
    try (Replica replica = new Replica()) {
      CallsTold told = new CallsTold();
      Instant now = clock.instant();
      told.answered(now.minusSeconds(200), "broadband", 9);
      told.abandoned(now.minusSeconds(150), "billing", 31);
      told.waiting(now.minusSeconds(75), "billing");
      told.waiting(now.minusSeconds(20), "broadband");
      told.tell();
      replica.awaitReady();
      showTheSame(replica, 2);
      // Told to one, seen at the other.
      told.waiting(now.minusSeconds(5), "broadband");
      told.tell();
      showTheSame(replica, 3);

      String token = Tokens.of("wall9", "supervisor");
      String seen;
      try (BoardStream here = new BoardStream(stream, token, null)) {
        seen = here.board().id();
      }
      try (BoardStream there = new BoardStream(replica.stream(), token, seen)) {
        BoardStream.Event next = there.board();
        assertTrue(
            Published.secondOf(next.id()) > Published.secondOf(seen), seen + " then " + next.id());
        assertEquals(3, next.board().at("/waiting/calls").asInt());
        assertTrue(Published.secondOf(there.board().id()) > Published.secondOf(next.id()));
      }
    }
  }

  /** Boards of one second that began after what was told. */
  private void showTheSame(Replica replica, int waiting) throws Exception {
    Instant told = clock.instant();
    while (clock.instant().isBefore(told.plus(PATIENCE))) {
      JsonNode here = json.readTree(board());
      JsonNode there = json.readTree(replica.board());
      Instant asOf = Instant.parse(here.path("asOf").asText());
      if (asOf.isAfter(told) && here.path("asOf").equals(there.path("asOf"))) {
        assertEquals(here, there);
        assertEquals(waiting, here.at("/waiting/calls").asInt());
        return;
      }
    }
    throw new AssertionError("never asked within one second");
  }

  private static String board() {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("agent1", "agent"))
        .get("/wall-board")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
