package dev.thirdring.metrics.closing;

import static dev.thirdring.metrics.closing.Months.close;
import static dev.thirdring.metrics.closing.Months.month;
import static dev.thirdring.metrics.closing.Months.recompute;
import static dev.thirdring.metrics.closing.Months.token;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.metrics.call.DropOldCalls;
import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.WorkedCalls;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Raw facts go when they are old and their months are closed; figures stay. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M1")
@Tag("M8")
class RetentionIT {
  private static final String AGENT_SUMS =
      "select coalesce(sum(amount), 0)::text from agent_sum where at < '2003-05-01Z'";

  @Inject Pool pool;
  @Inject DropOldCalls dropOldCalls;

  @Test
  void rawFactsOfAMonthGoWhenTheyAreOldAndTheMonthIsClosedAndNotBefore() {
    LocalDate old = LocalDate.of(2003, 4, 10);
    Months.tell(pool, WorkedCalls.on(old));
    agentSteps(List.of(old), 200);
    Awaitility.await("agents' time")
        .until(() -> value("select count(*)::text from agent_due"), "0"::equals);
    String agents = value(AGENT_SUMS);
    assertNotEquals("0", agents);
    String partition = "select coalesce(to_regclass('call_told_2003_04')::text, 'gone')";
    assertEquals(List.of(), dropOldCalls.drop().await().atMost(Duration.ofMinutes(1)));
    assertNotEquals("gone", value(partition), "the month is not closed");

    close("2003-04", "Asia/Shanghai", 201);
    close("2003-05", "Asia/Shanghai", 201);
    assertEquals(
        List.of(YearMonth.of(2003, 4)), dropOldCalls.drop().await().atMost(Duration.ofMinutes(1)));
    assertEquals("gone", value(partition));
    month("2003-04", "Asia/Shanghai").body("differences", empty());

    CallStep first = WorkedCalls.on(old).getFirst();
    given()
        .header("Authorization", token("telephony", "channel"))
        .contentType("application/json")
        .body(
            Map.of(
                "steps",
                List.of(
                    Map.of(
                        "callId",
                        first.callId(),
                        "stepId",
                        "again",
                        "kind",
                        "RINGING",
                        "at",
                        first.at().toString()))))
        .post("/calls/steps")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("steps[0].at"));
    factsBesideCallsGoToo(old, agents);
  }

  /** May's calls are gone, so that April's contacts and steps may be when June's are. */
  private void factsBesideCallsGoToo(LocalDate old, String sums) {
    LocalDate younger = LocalDate.of(2003, 6, 12);
    Months.tell(pool, WorkedCalls.on(younger));
    agentSteps(List.of(younger), 200);
    close("2003-06", "Asia/Shanghai", 201);
    close("2003-07", "Asia/Shanghai", 201);
    assertTrue(contacts(old) > 0);

    dropOldCalls.drop().await().atMost(Duration.ofMinutes(1));
    assertEquals(0, contacts(old));
    assertTrue(contacts(younger) > 0, "calls of July may be about the same as those of June");
    assertEquals(
        "gone agent_step_2003_06",
        value(
            "select coalesce(to_regclass('agent_step_2003_04')::text, 'gone') || ' '"
                + " || coalesce(to_regclass('agent_step_2003_06')::text, 'gone')"));
    assertEquals("0", value("select count(*)::text from agent_span where to_at < '2003-05-01Z'"));
    assertEquals("0", value("select count(*)::text from caller_month where month = '2003-04-01'"));
    recompute("2003-04-01", "2003-05-01");
    month("2003-04", "Asia/Shanghai").body("differences", empty());
    assertEquals(sums, value(AGENT_SUMS));
    agentSteps(List.of(old), 400);
  }

  private int contacts(LocalDate day) {
    return Integer.parseInt(
        value("select count(*)::text from contact where call_id like '" + day + "%'"));
  }

  private static void agentSteps(List<LocalDate> days, int status) {
    List<Map<String, String>> steps =
        days.stream()
            .flatMap(day -> Stream.of(Map.entry(day, "LOGGED_IN"), Map.entry(day, "LOGGED_OUT")))
            .map(
                one ->
                    Map.of(
                        "agent",
                        "agent1",
                        "stepId",
                        one.getKey() + one.getValue(),
                        "kind",
                        one.getValue(),
                        "at",
                        one.getKey()
                            + (one.getValue().equals("LOGGED_IN") ? "T01:00:00Z" : "T09:00:00Z")))
            .toList();
    given()
        .header("Authorization", token("telephony", "channel"))
        .contentType("application/json")
        .body(Map.of("steps", steps))
        .post("/agents/steps")
        .then()
        .statusCode(status);
  }

  private String value(String sql) {
    return pool.query(sql).executeAndAwait().iterator().next().getString(0);
  }
}
