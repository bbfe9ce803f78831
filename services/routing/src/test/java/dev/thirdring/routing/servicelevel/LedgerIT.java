package dev.thirdring.routing.servicelevel;

import static dev.thirdring.routing.Scene.as;
import static dev.thirdring.routing.Scene.eventually;
import static dev.thirdring.routing.servicelevel.ShownClocks.clock;
import static dev.thirdring.routing.servicelevel.ShownClocks.ledger;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.routing.AssignmentMade;
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
class LedgerIT {
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

  private void limit(String tier, long version, String limit) {
    Map<String, Object> level = Map.of("limit", limit, "warnAt", 0.5, "waits", true);
    if (version < 0) {
      as(Scene.ADMINISTRATOR)
          .header("Idempotency-Key", "limit-" + UUID.randomUUID())
          .body(Map.of("clock", "effective-reply", "tier", tier, "level", level))
          .post("/service-levels")
          .then()
          .statusCode(201);
    } else {
      as(Scene.ADMINISTRATOR, version)
          .body(level)
          .put("/service-levels/effective-reply/" + tier)
          .then()
          .statusCode(200);
    }
  }

  @Test
  void everyTurnIsKeptWithWhatHadPassedAndCannotBeChanged() {
    UUID ticket = scene.assigned().ticketId();
    as(Scene.AGENT).body(Map.of("reason", "bill")).post("/tickets/" + ticket + "/pause");
    as(Scene.AGENT).post("/tickets/" + ticket + "/resume").then().statusCode(200);
    JsonPath clock = clock(ticket, "effective-reply");
    JsonPath ledger = ledger(clock.getString("clockId"));
    assertEquals(List.of("STARTED", "PAUSED", "RESUMED"), ledger.getList("entries.kind"));
    assertEquals(clock.getString("dueAt"), ledger.getString("dueAt"));
    assertEquals(ledger.getString("entries[1].counted"), ledger.getString("entries[2].counted"));

    as(Scene.NETWORK).get("/clocks/" + UUID.randomUUID() + "/ledger").then().statusCode(403);
    as(Scene.AGENT).get("/clocks/" + UUID.randomUUID() + "/ledger").then().statusCode(404);
    for (String change :
        List.of(
            "update clock_entry set why = 'x'",
            "delete from clock_entry",
            "truncate clock_entry")) {
      assertThrows(
          RuntimeException.class, () -> pool.query(change).execute().await().indefinitely());
    }
  }

  @Test
  void aChangedLimitIsAppliedInBatchesWithTheElapsedTimeKept() {
    String tier = "lg-" + UUID.randomUUID().toString().substring(0, 8);
    limit(tier, -1, "PT5H");
    List<UUID> tickets =
        List.of(1, 2, 3).stream()
            .map(one -> ClockIT.tier(tier))
            .map(
                ticket -> {
                  scene.assigned(ticket);
                  return ticket.ticketId();
                })
            .toList();
    as(Scene.AGENT).body(Map.of("reason", "bill")).post("/tickets/" + tickets.get(2) + "/pause");
    limit(tier, 0, "PT9H");
    String path = "/clocks/apply/service-levels/effective-reply/" + tier;
    as(Scene.SUPERVISOR).post(path).then().statusCode(403);
    as(Scene.ADMINISTRATOR).post(path + "x").then().statusCode(404);
    as(Scene.ADMINISTRATOR).post(path + "?limit=0").then().statusCode(400);
    as(Scene.ADMINISTRATOR)
        .post(path + "?limit=2")
        .then()
        .statusCode(200)
        .body("changed", equalTo(2))
        .body("more", equalTo(true));
    as(Scene.ADMINISTRATOR)
        .post(path + "?limit=2")
        .then()
        .body("changed", equalTo(1))
        .body("more", equalTo(false));
    as(Scene.ADMINISTRATOR).post(path).then().body("changed", equalTo(0));

    for (UUID ticket : tickets.subList(0, 2)) {
      JsonPath clock = clock(ticket, "effective-reply");
      assertEquals(
          Instant.parse(clock.getString("startedAt")).plus(Duration.ofHours(9)),
          Instant.parse(clock.getString("dueAt")));
      assertEquals(List.of(clock.getString("dueAt")), deadline(clock.getString("clockId")));
      assertEquals(clock.getString("dueAt"), ledger(clock.getString("clockId")).getString("dueAt"));
    }
    assertEquals("PAUSED", clock(tickets.get(2), "effective-reply").getString("state"));
  }

  @Test
  @Tag("R5")
  void anotherTierChangesTheLimitAndForgetsNothing() {
    UUID ticket = scene.assigned().ticketId();
    String path = "/tickets/" + ticket + "/tier";
    Map<String, String> vip = Map.of("tier", "vip", "reason", "升级为贵宾客户");
    as(Scene.AGENT).body(vip).put(path).then().statusCode(403);
    as(Scene.SUPERVISOR)
        .body(Map.of("tier", "VIP!", "reason", "x"))
        .put(path)
        .then()
        .statusCode(400);
    as(Scene.SUPERVISOR)
        .body(vip)
        .put("/tickets/" + UUID.randomUUID() + "/tier")
        .then()
        .statusCode(404);
    as(Scene.SUPERVISOR).body(vip).put(path).then().statusCode(200);

    JsonPath clock = clock(ticket, "effective-reply");
    assertEquals("PT8H", clock.getString("limit"));
    assertEquals(
        Instant.parse(clock.getString("startedAt")).plus(Duration.ofHours(8)),
        Instant.parse(clock.getString("dueAt")));
    assertEquals(List.of(clock.getString("dueAt")), deadline(clock.getString("clockId")));
    JsonPath ledger = ledger(clock.getString("clockId"));
    assertEquals(List.of("STARTED", "LIMIT_CHANGED"), ledger.getList("entries.kind"));
    assertEquals("supervisor1", ledger.getString("entries[1].by"));
    assertEquals(clock.getString("dueAt"), ledger.getString("dueAt"));
  }

  private List<String> deadline(String clockId) {
    return pool
        .preparedQuery("select due_at from deadline where kind = 'clock-due' and subject = $1")
        .execute(Tuple.of(clockId))
        .await()
        .indefinitely()
        .stream()
        .map(row -> row.getOffsetDateTime("due_at").toInstant().toString())
        .toList();
  }

  private static String alwaysAtWork() {
    String code = "lg-" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, String> week =
        Map.of(
            "monday",
            "00:00-24:00",
            "tuesday",
            "00:00-24:00",
            "wednesday",
            "00:00-24:00",
            "thursday",
            "00:00-24:00",
            "friday",
            "00:00-24:00",
            "saturday",
            "00:00-24:00",
            "sunday",
            "00:00-24:00");
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", code)
        .body(
            Map.of(
                "code",
                code,
                "calendar",
                Map.of("nameZh", "全年", "nameEn", "Always", "zone", "UTC", "week", week)))
        .post("/calendars")
        .then()
        .statusCode(201);
    return code;
  }

  private UUID running(UUID ticket, String code, Instant started) {
    UUID clock = UUID.randomUUID();
    pool.preparedQuery(
            """
            insert into ticket_clock (id, ticket_id, code, tier, responsible, calendar_code,
              time_limit, warn_at, waits, when_due, started_at)
            values ($1, $2, 'department-answer', 'any', 'billing', $3, 'PT240H working', 0, true,
              'MISSED', $4)
            """)
        .execute(Tuple.of(clock, ticket, code, started.atOffset(ZoneOffset.UTC)))
        .await()
        .indefinitely();
    return clock;
  }

  private static void holiday(String code, long version, Instant at) {
    as(Scene.ADMINISTRATOR, version)
        .body(Map.of("working", false, "nameZh", "假", "nameEn", "Holiday"))
        .put("/calendars/" + code + "/days/" + at.atZone(ZoneOffset.UTC).toLocalDate())
        .then()
        .statusCode(200);
  }

  @Test
  void aChangedCalendarReachesRunningClocksOnlyWhenItIsApplied() {
    String code = alwaysAtWork();
    Instant now = Clock.systemUTC().instant();
    UUID ticket = UUID.randomUUID();
    UUID clock = running(ticket, code, now.minus(Duration.ofHours(2)));
    Instant due = Instant.parse(clock(ticket, "department-answer").getString("dueAt"));
    holiday(code, 0, now.plus(Duration.ofDays(1)));
    assertEquals(due, Instant.parse(clock(ticket, "department-answer").getString("dueAt")));

    as(Scene.ADMINISTRATOR)
        .post("/clocks/apply/calendars/" + code)
        .then()
        .statusCode(200)
        .body("changed", equalTo(1));
    assertEquals(
        due.plus(Duration.ofDays(1)),
        Instant.parse(clock(ticket, "department-answer").getString("dueAt")));

    holiday(code, 1, now);
    as(Scene.ADMINISTRATOR)
        .post("/clocks/apply/calendars/" + code)
        .then()
        .body("changed", equalTo(1));
    JsonPath ledger = ledger(clock.toString());
    assertEquals(List.of("CALENDAR_CHANGED", "CALENDAR_CHANGED"), ledger.getList("entries.kind"));
    assertTrue(
        Duration.parse(ledger.getString("entries[1].worked")).compareTo(Duration.ofHours(2)) >= 0,
        "what was worked before today became a holiday stays worked");
  }

  @Test
  @Tag("R7")
  void whatOneDepartmentUsedUpIsUsedUpForTheNext() {
    AssignmentMade made = scene.assigned();
    as(Scene.NETWORK, Scene.version(made.assignmentId()))
        .body(Map.of("to", "billing", "reason", "It is about the bill"))
        .post("/assignments/" + made.assignmentId() + "/pass-on")
        .then()
        .statusCode(200);
    List<String> ids =
        as(Scene.AGENT)
            .get("/tickets/" + made.ticketId() + "/clocks")
            .then()
            .extract()
            .jsonPath()
            .getList("items.findAll { it.clock == 'department-answer' }.clockId");
    JsonPath before = ledger(ids.get(0));
    JsonPath after = ledger(ids.get(1));
    assertEquals("HANDED_ON", before.getString("entries[-1].kind"));
    assertEquals(before.getString("entries[-1].counted"), after.getString("entries[0].counted"));
  }

  @Test
  void listsWhatFallsDueNextByUnitAndKind() {
    String tier = "du-" + UUID.randomUUID().toString().substring(0, 8);
    limit(tier, -1, "PT3H");
    TicketOpened ticket = ClockIT.tier(tier);
    AssignmentMade made = scene.assigned(ticket);
    String before = Clock.systemUTC().instant().plus(Duration.ofHours(4)).toString();

    Set<String> seen = new HashSet<>();
    String cursor = "";
    Instant last = Instant.EPOCH;
    do {
      JsonPath page =
          as(Scene.AGENT)
              .queryParam("dueBefore", before)
              .queryParam("limit", 2)
              .queryParam("cursor", cursor)
              .get("/clocks")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      for (Map<String, String> one : page.<Map<String, String>>getList("items")) {
        Instant due = Instant.parse(one.get("dueAt"));
        assertFalse(due.isBefore(last));
        last = due;
        assertTrue(seen.add(one.get("clockId")), "each clock once");
      }
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    assertTrue(seen.contains(clock(made.ticketId(), "effective-reply").getString("clockId")));

    as(Scene.NETWORK)
        .get("/clocks?clock=department-answer&limit=200")
        .then()
        .statusCode(200)
        .body("items.responsible", everyItem(equalTo("network-quality")))
        .body("items.clock", everyItem(equalTo("department-answer")));
    as(Scene.NETWORK).get("/clocks?responsible=billing").then().statusCode(403);
    as(Scene.AGENT).get("/clocks?responsible=no-such").then().statusCode(400);
    as(Scene.AGENT)
        .get("/clocks?dueBefore=soon")
        .then()
        .statusCode(400)
        .body("errors.field", contains("dueBefore"));
    as(Scene.FINANCE).get("/clocks").then().statusCode(403);
  }

  @Test
  void showsTheTimesOfATicketAsALine() {
    AssignmentMade made = scene.assigned();
    UUID ticket = made.ticketId();
    as(Scene.AGENT).body(Map.of("reason", "bill")).post("/tickets/" + ticket + "/pause");
    as(Scene.SUPERVISOR)
        .header("Idempotency-Key", "line-" + ticket)
        .body(Map.of("question", "处理进展如何？"))
        .post("/assignments/" + made.assignmentId() + "/urge")
        .then()
        .statusCode(201);
    JsonPath line =
        eventually(
            () ->
                as(Scene.AGENT).get("/tickets/" + ticket + "/timeline").then().extract().jsonPath(),
            seen -> seen.getList("moments.kind").contains("ASKED"));
    assertTrue(line.getBoolean("waits"));
    assertEquals(
        "客户服务中心", line.getString("clocks.find { it.clock == 'first-reply' }.responsibleName.zh"));
    assertEquals("首次回复", line.getString("clocks.find { it.clock == 'first-reply' }.name.zh"));
    assertEquals("PAUSED", line.getString("clocks.find { it.clock == 'effective-reply' }.state"));
    List<String> kinds = line.getList("moments.kind");
    assertTrue(
        kinds.containsAll(List.of("STARTED", "KEPT", "PAUSED", "ASKED", "DUE")), kinds.toString());
    assertEquals("等待客户答复", line.getString("moments.find { it.kind == 'PAUSED' }.name.zh"));
    assertEquals("Kept", line.getString("moments.find { it.kind == 'KEPT' }.label.en"));
    List<String> times = line.getList("moments.at");
    List<Instant> sorted = times.stream().map(Instant::parse).sorted().toList();
    assertEquals(sorted, times.stream().map(Instant::parse).toList());
    as(Scene.FINANCE).get("/tickets/" + ticket + "/timeline").then().statusCode(403);
    as(Scene.NETWORK)
        .get("/tickets/" + ticket + "/timeline")
        .then()
        .statusCode(200)
        .body("clocks.responsible", everyItem(equalTo("network-quality")));
  }
}
