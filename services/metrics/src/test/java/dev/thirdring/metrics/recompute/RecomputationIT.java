package dev.thirdring.metrics.recompute;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.metrics.call.model.WorkedCalls;
import dev.thirdring.metrics.telephony.ToldCalls;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sums rebuilt from raw facts are what they were, and what was wrong is found and mended. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M8")
class RecomputationIT {
  private static final LocalDate DAY = LocalDate.of(2020, 10, 5);
  private static final String SUMS =
      """
      select count(*) || ' ' || sum(amount) || ' ' || sum(hashtext(concat_ws('|', s.*))::bigint) from (
        select * from call_sum where at >= '2020-10-05Z' and at < '2020-10-06Z'
        union all select * from call_sum_day where at >= '2020-10-05Z' and at < '2020-10-06Z') as s
      """;

  @Inject Pool pool;

  @Test
  void nothingDiffersAndWhatWasWrongIsMended() {
    try (EventProbe probe = new EventProbe()) {
      WorkedCalls.on(DAY).forEach(step -> probe.publish(step.callId(), ToldCalls.of(step)));
    }
    Awaitility.await("all steps")
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> value("select count(*)::text from call_step where call_id like '2020-10-05%'"),
            seen -> seen.equals(String.valueOf(WorkedCalls.on(DAY).size())));
    String before = value(SUMS);

    JsonNode same = recompute("2020-10-05", "2020-10-06");
    assertEquals(0, same.get("made").get("differing").asLong(), same.toString());
    assertEquals(WorkedCalls.on(DAY).size(), same.get("made").get("facts").asLong());
    assertTrue(same.get("made").get("sums").asLong() > 20, same.toString());
    assertEquals(before, value(SUMS));

    value(
        """
        with spoilt as (update call_amount set talk = talk + 1, calls_queued = 7
          where arrived_at >= '2020-10-05Z' and arrived_at < '2020-10-06Z' and talk is not null returning 1),
        lost as (delete from call_wait_amount_day where arrived_at = '2020-10-05Z' returning 1)
        select (select count(*) from spoilt) || ' ' || (select count(*) from lost)
        """);
    JsonNode mended = recompute("2020-10-05", "2020-10-06");
    assertTrue(mended.get("made").get("differing").asLong() > 1, mended.toString());
    assertTrue(mended.get("made").get("examples").get(0).asText().contains("call_amount kept"));
    assertEquals(before, value(SUMS));
    assertEquals(0, recompute("2020-10-05", "2020-10-06").get("made").get("differing").asLong());
  }

  @Test
  void isForAdministratorsAndForDaysThatCanBeRead() {
    given()
        .header("Authorization", "Bearer " + Tokens.of("analyst1", "analyst"))
        .post("/recomputations?from=2020-10-05&to=2020-10-06")
        .then()
        .statusCode(403);
    given()
        .header("Authorization", "Bearer " + Tokens.of("admin1", "administrator"))
        .post("/recomputations?from=2020-10-05&to=2020-10-05")
        .then()
        .statusCode(400);
    given()
        .header("Authorization", "Bearer " + Tokens.of("admin1", "administrator"))
        .post("/recomputations?from=yesterday&to=2020-10-05")
        .then()
        .statusCode(400);
  }

  /** The line of the sums of calls. */
  private static JsonNode recompute(String from, String to) {
    String lines =
        given()
            .header("Authorization", "Bearer " + Tokens.of("admin1", "administrator"))
            .post("/recomputations?from=" + from + "&to=" + to)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    List<JsonNode> days =
        lines.lines().filter(line -> !line.isBlank()).map(RecomputationIT::read).toList();
    return days.stream()
        .filter(day -> day.get("sums").asText().equals("calls"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(lines));
  }

  private static JsonNode read(String line) {
    try {
      return EventProbe.JSON.readTree(line);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String value(String sql) {
    return pool.query(sql).executeAndAwait().iterator().next().getString(0);
  }
}
