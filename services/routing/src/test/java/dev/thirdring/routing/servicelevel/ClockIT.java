package dev.thirdring.routing.servicelevel;

import static dev.thirdring.routing.Scene.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.contracts.routing.ClockStopped;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("R9")
class ClockIT {
  private static final Map<String, Object> WAITS = Map.of("reason", "等待客户提供账单");

  @Inject Pool pool;

  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static String path(UUID ticket, String what) {
    return "/tickets/" + ticket + "/" + what;
  }

  private static JsonPath clock(UUID ticket, String code) {
    return as(Scene.AGENT)
        .get(path(ticket, "clocks"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .setRootPath("items.find { it.clock == '" + code + "' }");
  }

  @Test
  void showsWhatIsDueWhenAndWhatWasKept() {
    AssignmentMade made = scene.assigned();
    as(Scene.AGENT)
        .get(path(made.ticketId(), "clocks"))
        .then()
        .statusCode(200)
        .body(
            "items.clock",
            hasItems(
                "notice-to-department",
                "effective-reply",
                "first-reply",
                "arrangement-told",
                "department-answer"));
    assertEquals("STOPPED", clock(made.ticketId(), "notice-to-department").getString("state"));
    assertTrue(clock(made.ticketId(), "notice-to-department").getBoolean("kept"));
    assertEquals("PT48H", clock(made.ticketId(), "effective-reply").getString("limit"));
    as(Scene.NETWORK)
        .get(path(made.ticketId(), "clocks"))
        .then()
        .statusCode(200)
        .body("items.responsible", everyItem(equalTo("network-quality")));
    as(Scene.FINANCE).get(path(made.ticketId(), "clocks")).then().statusCode(403);
  }

  @Test
  void addsExactlyThePausedTime() {
    AssignmentMade made = scene.assigned();
    UUID ticket = made.ticketId();
    as(Scene.AGENT).body(WAITS).post(path(ticket, "pause")).then().statusCode(200);
    JsonPath paused = clock(ticket, "effective-reply");
    assertEquals("PAUSED", paused.getString("state"));
    assertEquals(null, paused.getString("dueAt"));
    assertEquals("等待客户提供账单", paused.getString("pauses[0].reason"));
    assertEquals("RUNNING", clock(ticket, "first-reply").getString("state"));
    assertEquals(0, deadlines(paused.getString("clockId")));

    as(Scene.AGENT).post(path(ticket, "resume")).then().statusCode(200);
    JsonPath resumed = clock(ticket, "effective-reply");
    Duration stood =
        Duration.between(
            Instant.parse(resumed.getString("pauses[0].from")),
            Instant.parse(resumed.getString("pauses[0].until")));
    assertEquals(
        Instant.parse(resumed.getString("startedAt")).plus(Duration.ofHours(48)).plus(stood),
        Instant.parse(resumed.getString("dueAt")));
    assertEquals(2, deadlines(resumed.getString("clockId")));
  }

  private long deadlines(String clockId) {
    return pool.preparedQuery("select count(*) from deadline where subject like $1 || '%'")
        .execute(Tuple.of(clockId))
        .await()
        .indefinitely()
        .iterator()
        .next()
        .getLong(0);
  }

  @Test
  void showsALongListPageByPageAndStopsEvenTheNewest() {
    AssignmentMade made = scene.assigned();
    pool.query(
            """
        insert into ticket_clock (id, ticket_id, code, tier, level_version, responsible, calendar_code,
          calendar_version, time_limit, warn_at, waits, when_due, started_at, stopped_at, due_at, kept)
        select gen_random_uuid(), ticket_id, 'supervision-enquiry', 'any', 0, 'network-quality', calendar_code,
          calendar_version, 'PT1H', 0, false, 'ENQUIRY', now() - interval '1 year', now(), now(), true
        from ticket_clock, generate_series(1, 1100)
        where ticket_id = '%s' and code = 'effective-reply'
        """
                .formatted(made.ticketId()))
        .execute()
        .await()
        .indefinitely();
    Set<String> seen = new HashSet<>();
    int shown = 0;
    String cursor = "";
    do {
      JsonPath page =
          as(Scene.AGENT)
              .get(path(made.ticketId(), "clocks?cursor=" + cursor))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      List<String> ids = page.getList("items.clockId");
      seen.addAll(ids);
      shown += ids.size();
      assertEquals(cursor.isEmpty(), page.getList("items.clock").contains("effective-reply"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    assertEquals(shown, seen.size(), "each clock once");
    assertTrue(shown > 1_100, "all of them: " + shown);
    as(Scene.AGENT)
        .get(path(made.ticketId(), "timeline"))
        .then()
        .body("earlierLeftOut", equalTo(true))
        .body("clocks.clock", hasItem("effective-reply"));

    scene.events.publish(
        made.ticketId().toString(),
        new TicketSettled(made.ticketId(), Clock.systemUTC().instant(), true, "Done"));
    ClockStopped stopped =
        scene.events.await(
            ClockStopped.class,
            one -> one.ticketId().equals(made.ticketId()) && one.clock().equals("effective-reply"));
    assertTrue(stopped.kept());
  }

  @Test
  void pausesWithAReasonAndOnlyOnce() {
    UUID ticket = scene.assigned().ticketId();
    as(Scene.AGENT)
        .body(Map.of("reason", " "))
        .post(path(ticket, "pause"))
        .then()
        .statusCode(400)
        .body("errors.field", contains("reason"));
    as(Scene.NETWORK).body(WAITS).post(path(ticket, "pause")).then().statusCode(403);
    as(Scene.AGENT).post(path(ticket, "resume")).then().statusCode(409);
    as(Scene.AGENT).body(WAITS).post(path(ticket, "pause")).then().statusCode(200);
    as(Scene.AGENT).body(WAITS).post(path(ticket, "pause")).then().statusCode(409);
  }

  @Test
  void actsOnADeadlineThatAPreviousLifeLeft() {
    UUID ticket = UUID.randomUUID();
    UUID clock = UUID.randomUUID();
    Instant started = Clock.systemUTC().instant().minus(Duration.ofHours(3));
    pool.preparedQuery(
            """
            insert into ticket_clock (id, ticket_id, code, tier, responsible, calendar_code,
              time_limit, warn_at, waits, when_due, started_at)
            values ($1, $2, 'effective-reply', 'any', 'billing', 'cn-standard', 'PT1H', 0, true,
              'MISSED', $3)
            """)
        .execute(Tuple.of(clock, ticket, started.atOffset(ZoneOffset.UTC)))
        .await()
        .indefinitely();
    pool.preparedQuery(
            "insert into deadline (kind, subject, due_at, try_at) values ('clock-due', $1, $2, $2)")
        .execute(
            Tuple.of(clock.toString(), started.plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC)))
        .await()
        .indefinitely();

    DeadlineMissed missed =
        scene.events.await(DeadlineMissed.class, one -> one.ticketId().equals(ticket));
    assertEquals("billing", missed.responsible());
    assertEquals("effective-reply", missed.clock());
    assertEquals(0, deadlines(clock.toString()));
  }

  @Test
  void appliesAChangedLimitToNewTicketsOnly() {
    TicketOpened before = tier("it-changed");
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", "limit-" + UUID.randomUUID())
        .body(level("effective-reply", "it-changed", "PT5H"))
        .post("/service-levels")
        .then()
        .statusCode(201)
        .header("Location", notNullValue());
    scene.assigned(before);
    assertEquals("PT5H", clock(before.ticketId(), "effective-reply").getString("limit"));

    as(Scene.ADMINISTRATOR, 0)
        .body(Map.of("limit", "2 working days", "warnAt", 0.5, "waits", true))
        .put("/service-levels/effective-reply/it-changed")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");
    TicketOpened after = tier("it-changed");
    scene.assigned(after);
    assertEquals("PT5H", clock(before.ticketId(), "effective-reply").getString("limit"));
    assertEquals("2 working days", clock(after.ticketId(), "effective-reply").getString("limit"));
  }

  static TicketOpened tier(String tier) {
    TicketOpened plain = Scene.opened(TicketForm.NOTICE, "no-signal", false);
    return new TicketOpened(
        plain.ticketId(),
        plain.number(),
        plain.openedAt(),
        plain.receivedAt(),
        plain.channel(),
        plain.category(),
        plain.subcategory(),
        plain.product(),
        plain.region(),
        plain.subject(),
        plain.form(),
        false,
        false,
        null,
        null,
        plain.responsible(),
        null,
        null,
        Scene.customer(tier));
  }

  static Map<String, Object> level(String clock, String tier, String limit) {
    return Map.of(
        "clock",
        clock,
        "tier",
        tier,
        "level",
        Map.of("limit", limit, "warnAt", 0.5, "waits", true));
  }

  @Test
  void refusesALimitThatCannotBeReadAndOthersThanTheirKeepers() {
    as(Scene.ADMINISTRATOR, 0)
        .body(Map.of("limit", "soon", "warnAt", 0.5, "waits", true))
        .put("/service-levels/first-reply/any")
        .then()
        .statusCode(400)
        .body("errors.field", contains("limit"));
    as(Scene.ADMINISTRATOR, 9)
        .body(Map.of("limit", "PT1H", "warnAt", 0.5, "waits", true))
        .put("/service-levels/first-reply/any")
        .then()
        .statusCode(412);
    as(Scene.AGENT, 0)
        .body(Map.of("limit", "PT1H", "warnAt", 0.5, "waits", true))
        .put("/service-levels/first-reply/any")
        .then()
        .statusCode(403);
    as(Scene.AGENT)
        .get("/service-levels/first-reply/any")
        .then()
        .statusCode(200)
        .body("limit", equalTo("PT48H"));
  }
}
