package dev.thirdring.metrics.wallboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.metrics.CallsTold;
import dev.thirdring.metrics.SettableClock;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock stands still until it is moved: what the board shows is known to the second. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M5")
class WallBoardIT {
  private static Instant nextDay = Instant.parse("2025-05-05T01:00:00Z");

  @TestHTTPResource("/wall-board/stream")
  URI stream;

  @Inject Pool pool;
  @Inject WallBoard wallBoard;
  @Inject WallBoardViewers viewers;
  @Inject ReckonWallBoard reckonWallBoard;
  @Inject ObjectMapper json;
  @Inject Clock clock;
  @Inject MeterRegistry metrics;

  private Instant nine;

  @BeforeEach
  void aDayOfItsOwn() {
    nextDay = nextDay.plus(Duration.ofDays(1));
    nine = nextDay;
    pool.query("delete from live_call").executeAndAwait();
    at(0);
  }

  @AfterEach
  void realTime() {
    SettableClock.letGo();
  }

  @Test
  void showsExactlyWhatIsSoAtThisSecond() throws Exception {
    new CallsTold()
        .answered(nine.plusSeconds(10), "broadband", 5)
        .answered(nine.plusSeconds(20), "broadband", 30)
        .abandoned(nine.plusSeconds(30), "billing", 40)
        .tell();
    CallsTold waiting = new CallsTold();
    waiting.waiting(nine.plusSeconds(100), "broadband");
    waiting.waiting(nine.plusSeconds(131), "broadband");
    waiting.waiting(nine.plusSeconds(140), "billing");
    waiting.tell();
    pool.query("delete from agent_state").executeAndAwait();
    pool.query(
            """
            insert into agent_state (agent, kind, step_at) values ('agent1', 'READY', now()),
              ('agent2', 'READY', now()), ('agent3', 'NOT_READY', now())
            """)
        .executeAndAwait();
    at(160);

    // queue time: (5 + 30 + 40) s of 6 queued calls; those that wait still have no length yet
    JsonNode board = board();
    assertEquals(
        json.readTree(
            """
            {"asOf": "%s", "zone": "Asia/Shanghai",
             "waiting": {"calls": 3, "longestSeconds": 60, "averageSeconds": 36.3},
             "today": {
               "serviceLevel": {"numerator": 1, "denominator": 3, "value": 33.33, "withinTarget": false},
               "abandonRate": {"numerator": 1, "denominator": 6, "value": 16.67, "withinTarget": false},
               "queueTime": {"numerator": 75000, "denominator": 6, "value": 12.50, "withinTarget": false}},
             "queues": [
               {"queue": "billing",
                "waiting": {"calls": 1, "longestSeconds": 20, "averageSeconds": 20.0},
                "today": {
                  "serviceLevel": {"numerator": 0, "denominator": 1, "value": 0.00, "withinTarget": false},
                  "abandonRate": {"numerator": 1, "denominator": 2, "value": 50.00, "withinTarget": false},
                  "queueTime": {"numerator": 40000, "denominator": 2, "value": 20.00, "withinTarget": false}}},
               {"queue": "broadband",
                "waiting": {"calls": 2, "longestSeconds": 60, "averageSeconds": 44.5},
                "today": {
                  "serviceLevel": {"numerator": 1, "denominator": 2, "value": 50.00, "withinTarget": false},
                  "abandonRate": {"numerator": 0, "denominator": 4, "value": 0.00, "withinTarget": true},
                  "queueTime": {"numerator": 35000, "denominator": 4, "value": 8.75, "withinTarget": false}}}],
             "throughTheDay": [
               {"from": "%s",
                "queueTime": {"numerator": 75000, "denominator": 6, "value": 12.50, "withinTarget": false},
                "abandonRate": {"numerator": 1, "denominator": 6, "value": 16.67, "withinTarget": false}}],
             "agents": [{"state": "NOT_READY", "agents": 1}, {"state": "READY", "agents": 2}]}
            """
                .formatted(nine.plusSeconds(160), nine.toString().substring(0, 10) + "T09:00")),
        board);

    at(161);
    assertEquals(61, board().at("/waiting/longestSeconds").asInt());
  }

  @Test
  void aCallThatIsAnsweredOrGivesUpWaitsNoMore() throws Exception {
    CallsTold told = new CallsTold();
    String answered = told.waiting(nine, "broadband");
    String gone = told.waiting(nine.plusSeconds(1), "broadband");
    String late = told.waiting(nine.plusSeconds(2), "broadband");
    told.tell();
    at(10);
    assertEquals(3, board().at("/waiting/calls").asInt());
    told.add(answered, "ANSWERED", nine.plusSeconds(9)).put("agent", "agent1");
    told.add(gone, "ABANDONED", nine.plusSeconds(10));
    told.tell();
    at(11);
    assertEquals(1, board().at("/waiting/calls").asInt());
    assertEquals(9, board().at("/waiting/longestSeconds").asInt());
    at(2 * 3600 + 2);
    assertEquals(0, board().at("/waiting/calls").asInt(), late + " was lost on the way");
  }

  @Test
  void aStreamTellsChangesAndSignsOfLifeAndNothingElse() throws Exception {
    CallsTold told = new CallsTold();
    try (BoardStream viewer = viewer("wall1", null)) {
      assertEquals(200, viewer.status());
      BoardStream.Event first = viewer.board();
      assertEquals(0, first.board().at("/waiting/calls").asInt());
      // The clock moves on, but nothing changes: a comment, no board.
      at(1);
      assertTrue(viewer.next().isComment());
      told.waiting(nine.plusSeconds(1), "broadband");
      told.tell();
      at(2);
      BoardStream.Event second = viewer.board();
      assertEquals(1, second.board().at("/waiting/calls").asInt());
      assertEquals(1, second.board().at("/waiting/longestSeconds").asInt());
      assertEquals(nine.plusSeconds(2).toString(), second.board().path("asOf").asText());
      assertNotEquals(first.id(), second.id());
      at(3);
      assertEquals(2, viewer.board().board().at("/waiting/longestSeconds").asInt());
    }
  }

  @Test
  void whoComesAgainGoesOnAfterWhatWasSeen() throws Exception {
    CallsTold told = new CallsTold();
    told.waiting(nine, "broadband");
    told.tell();
    at(5);
    String seen;
    try (BoardStream viewer = viewer("wall2", null)) {
      seen = viewer.board().id();
    }
    try (BoardStream again = viewer("wall2", seen)) {
      assertTrue(again.next().isComment(), "what was seen is not told again");
      at(6);
      assertEquals(6, again.board().board().at("/waiting/longestSeconds").asInt());
    }
    String ofTheFuture = nine.plusSeconds(8).getEpochSecond() + "-0123456789abcdef";
    try (BoardStream other = viewer("wall2", ofTheFuture)) {
      assertTrue(other.next().isComment(), "time does not go back at another replica");
      at(9);
      assertEquals(9, other.board().board().at("/waiting/longestSeconds").asInt());
    }
  }

  @Test
  void twoReplicasShowTheSame() throws Throwable {
    CallsTold told = new CallsTold();
    told.answered(nine, "broadband", 9);
    told.waiting(nine.plusSeconds(3), "billing");
    told.tell();
    at(77);
    WallBoard replica = new WallBoard(reckonWallBoard, clock, json, new SimpleMeterRegistry());
    Published here = VertxContextSupport.subscribeAndAwait(wallBoard::now);
    Published there = VertxContextSupport.subscribeAndAwait(replica::now);
    assertEquals(here.json(), there.json());
    assertEquals(here.id(), there.id());
  }

  @Test
  void manyViewersCostOneReckoningASecond() throws Exception {
    List<BoardStream> all = new ArrayList<>();
    try {
      for (int viewer = 0; viewer < 40; viewer++) {
        all.add(viewer("many" + viewer % 10, null));
      }
      for (BoardStream one : all) {
        one.board();
      }
      CallsTold told = new CallsTold();
      told.waiting(nine, "broadband");
      told.tell();
      double before = reckoned();
      at(20);
      for (BoardStream one : all) {
        assertEquals(20, one.board().board().at("/waiting/longestSeconds").asInt());
      }
      assertEquals(1, reckoned() - before);
    } finally {
      for (BoardStream one : all) {
        one.close();
      }
    }
    await("nobody looks any more", () -> viewers.count() == 0);
  }

  @Test
  void whoIsTooSlowMissesSomeButNeverTheNewest() throws Throwable {
    CallsTold told = new CallsTold();
    told.waiting(nine, "broadband");
    told.tell();
    SlowViewer slow = new SlowViewer();
    wallBoard.changes().subscribe().withSubscriber(slow);
    for (int second = 1; second <= 5; second++) {
      at(second);
      VertxContextSupport.subscribeAndAwait(wallBoard::tell);
    }
    slow.reads.request(100);
    assertEquals(1, slow.seen.size());
    assertEquals(nine.plusSeconds(5), slow.seen.getFirst().asOf());
    slow.reads.cancel();
  }

  @Test
  void onePersonDoesNotTakeAllStreams() throws Exception {
    List<BoardStream> own = new ArrayList<>();
    try {
      for (int open = 0; open < 5; open++) {
        own.add(viewer("greedy", null));
        assertEquals(200, own.getLast().status());
        own.getLast().board();
      }
      try (BoardStream sixth = viewer("greedy", null)) {
        assertEquals(429, sixth.status());
      }
      try (BoardStream other = viewer("modest", null)) {
        assertEquals(200, other.status());
      }
    } finally {
      for (BoardStream one : own) {
        one.close();
      }
    }
    await("all left", () -> viewers.count() == 0);
    try (BoardStream again = viewer("greedy", null)) {
      assertEquals(200, again.status());
    }
  }

  @Test
  void aStreamEndsWhenItsTokenExpires() throws Exception {
    String token = Tokens.of("wall3", "supervisor");
    SettableClock.set(Clock.systemUTC().instant().plusSeconds(3600 - 4));
    try (BoardStream viewer = new BoardStream(stream, token, null)) {
      viewer.board();
      viewer.awaitEnd();
    }
    await("it left", () -> viewers.count() == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner", "dealer", "channel", "department", "engineer"})
  void refusesWhoseBoardItIsNot(String role) throws Exception {
    given()
        .header("Authorization", "Bearer " + Tokens.of("somebody", role))
        .get("/wall-board")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:third-ring:problem:forbidden"));
    try (BoardStream refused = new BoardStream(stream, Tokens.of("somebody", role), null)) {
      assertEquals(403, refused.status());
    }
  }

  /** Reads only when told to. */
  private static final class SlowViewer implements Flow.Subscriber<Published> {
    private final List<Published> seen = new ArrayList<>();
    private Flow.Subscription reads;

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      reads = subscription;
    }

    @Override
    public void onNext(Published board) {
      seen.add(board);
    }

    @Override
    public void onError(Throwable failure) {
      throw new AssertionError(failure);
    }

    @Override
    public void onComplete() {}
  }

  private void at(int second) {
    SettableClock.set(nine.plusSeconds(second));
  }

  private JsonNode board() throws Exception {
    return json.readTree(
        given()
            .header("Authorization", "Bearer " + Tokens.of("agent1", "agent"))
            .get("/wall-board")
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private BoardStream viewer(String person, String lastSeen) throws Exception {
    return new BoardStream(stream, Tokens.of(person, "supervisor"), lastSeen);
  }

  private double reckoned() {
    return metrics.get("wall.board.reckoned").counter().count();
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long giveUpAt = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > giveUpAt) {
        throw new AssertionError("not after 40 s: " + what);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
