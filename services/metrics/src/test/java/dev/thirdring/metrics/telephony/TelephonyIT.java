package dev.thirdring.metrics.telephony;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.telephony.CallStepKind;
import dev.thirdring.contracts.telephony.CallStepTold;
import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.WorkedCalls;
import dev.thirdring.platform.events.CloudEventHeaders;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over Kafka, alone and mixed with HTTP, counts as what comes over HTTP alone. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M7")
@Tag("M8")
class TelephonyIT {
  private static final String TOPIC = "telephony.calls";
  private static final String TYPE = "dev.thirdring.telephony.call-step-told.v1";

  @Inject Pool pool;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aDayShuffledDoubledSplitAndMixedGivesTheSameSums(int seed) {
    LocalDate plain = LocalDate.of(2021, 3, 1);
    tellOverHttp(WorkedCalls.on(plain));
    LocalDate day = plain.plusDays(seed);
    List<CallStep> told = new ArrayList<>(WorkedCalls.on(day));
    told.addAll(WorkedCalls.on(day));
    Random random = new Random(seed);
    Collections.shuffle(told, random);
    try (EventProbe probe = new EventProbe()) {
      for (int from = 0; from < told.size(); ) {
        int to = Math.min(told.size(), from + 1 + random.nextInt(12));
        List<CallStep> part = told.subList(from, to);
        if (random.nextBoolean()) {
          tellOverHttp(part);
        } else {
          part.forEach(step -> probe.publish(step.callId(), ToldCalls.of(step)));
        }
        from = to;
      }
    }
    awaitSteps(day, WorkedCalls.on(day).size());
    assertEquals(sums(plain, plain), sums(day, plain));
  }

  @Test
  void whatCannotBeReadIsADeadLetterWithItsReasonAndTheRestIsCounted() {
    LocalDate day = LocalDate.of(2021, 5, 3);
    List<CallStep> steps = WorkedCalls.on(day);
    try (EventProbe probe = new EventProbe(TOPIC + ".dead-letter")) {
      probe.send(TOPIC, "1", TYPE, "k", "{no json".getBytes(StandardCharsets.UTF_8));
      steps.subList(0, 3).forEach(step -> probe.publish(step.callId(), ToldCalls.of(step)));
      probe.send(TOPIC, "2", "dev.elsewhere.v1", "k", "{}".getBytes(StandardCharsets.UTF_8));
      probe.send(TOPIC, "3", TYPE, "k", "{}".getBytes(StandardCharsets.UTF_8));
      probe.publish("4", "k", at("of the future", Instant.parse("2124-01-01T00:00:00Z")));
      steps
          .subList(3, steps.size())
          .forEach(step -> probe.publish(step.callId(), ToldCalls.of(step)));

      awaitSteps(day, steps.size());
      assertEquals("unreadable: not the JSON of CallStepTold", reason(probe, "1"));
      assertEquals("not of the type " + TYPE, reason(probe, "2"));
      assertTrue(reason(probe, "3").contains("callId must not be blank"), reason(probe, "3"));
      assertTrue(reason(probe, "4").startsWith("invalid: at must be"), reason(probe, "4"));
    }
  }

  @Test
  void aCallThatIsToldMoreThanACallCanBeIsRefusedAndOthersAreNot() {
    Instant at = Instant.parse("2021-06-01T01:00:00Z");
    List<CallStepTold> mixedUp = mixedUp(at);
    try (EventProbe probe = new EventProbe(TOPIC + ".dead-letter")) {
      mixedUp.forEach(event -> probe.publishSoon("long-" + event.stepId(), "mixed up", event));
      probe.publish("after", at("2021-06-01 fine", at));
      awaitSteps(LocalDate.of(2021, 6, 1), 1);
      assertTrue(
          probe
              .awaitRecord(
                  record ->
                      EventProbe.header(record, CloudEventHeaders.DEAD_LETTER_REASON)
                          .contains("more than 2000 steps"))
              .key()
              .equals("mixed up"));
    }
    long kept =
        pool.query("select count(*) from call_step where call_id = 'mixed up'")
            .executeAndAwait()
            .iterator()
            .next()
            .getLong(0);
    assertTrue(kept <= 2000, "kept " + kept);
    List<Map<String, Object>> more = new ArrayList<>();
    for (int step = 0; step < 1000; step++) {
      more.add(
          Map.of(
              "callId", "mixed up", "stepId", "h" + step, "kind", "RINGING", "at", at.toString()));
    }
    for (int batch = 0; batch < 2; batch++) {
      more.replaceAll(
          step -> {
            Map<String, Object> other = new HashMap<>(step);
            other.put("stepId", step.get("stepId") + "x");
            return other;
          });
      if (post(more).extract().statusCode() == 400) {
        break;
      }
    }
    more.replaceAll(
        step -> {
          Map<String, Object> other = new HashMap<>(step);
          other.put("stepId", step.get("stepId") + "y");
          return other;
        });
    post(more)
        .statusCode(400)
        .body("errors[0].field", containsString("steps[0].callId"))
        .body("errors[0].allowed", containsString("more than 2000 steps"));
  }

  private static List<CallStepTold> mixedUp(Instant at) {
    List<CallStepTold> mixedUp = new ArrayList<>();
    for (int step = 0; step < 2001; step++) {
      mixedUp.add(
          new CallStepTold(
              "mixed up",
              "s" + step,
              CallStepKind.RINGING,
              at.plusMillis(step),
              null,
              null,
              null,
              null,
              null,
              false,
              null,
              null,
              null,
              null));
    }
    return mixedUp;
  }

  private static CallStepTold at(String call, Instant at) {
    return new CallStepTold(
        call,
        "1",
        CallStepKind.ARRIVED,
        at,
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        null);
  }

  private static String reason(EventProbe probe, String id) {
    ConsumerRecord<String, byte[]> letter =
        probe.awaitRecord(record -> id.equals(EventProbe.header(record, CloudEventHeaders.ID)));
    return EventProbe.header(letter, CloudEventHeaders.DEAD_LETTER_REASON);
  }

  private void awaitSteps(LocalDate day, long wanted) {
    Awaitility.await("steps of " + day)
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () ->
                pool.preparedQuery("select count(*) from call_step where call_id like $1")
                    .executeAndAwait(Tuple.of(day + "%"))
                    .iterator()
                    .next()
                    .getLong(0),
            seen -> seen == wanted);
  }

  /** All sums of a day, as if it were the other day. */
  private Map<String, Long> sums(LocalDate day, LocalDate as) {
    Map<String, Long> sums = new TreeMap<>();
    for (String view : List.of("call_sum", "call_sum_day")) {
      pool.preparedQuery(
              """
              select concat_ws('|', level, basis, at - $2 * interval '1 day', tally, line, queue, agent, half_second),
                sum(amount)::bigint
              from %s where at >= $1 and at < $1 + interval '1 day' group by 1 having sum(amount) <> 0
              """
                  .formatted(view))
          .executeAndAwait(
              Tuple.of(
                  day.atStartOfDay().atOffset(ZoneOffset.UTC),
                  (int) (day.toEpochDay() - as.toEpochDay())))
          .forEach(row -> sums.put(view + "|" + row.getString(0), row.getLong(1)));
    }
    assertTrue(sums.size() > 100, "too few sums: " + sums.size());
    return sums;
  }

  private static void tellOverHttp(List<CallStep> steps) {
    post(steps.stream()
            .map(
                step -> {
                  Map<String, Object> told = new LinkedHashMap<>();
                  told.put("callId", step.callId());
                  told.put("stepId", step.stepId());
                  told.put("kind", step.kind().name());
                  told.put("at", step.at().toString());
                  step.line().ifPresent(line -> told.put("line", line));
                  step.queue().ifPresent(queue -> told.put("queue", queue));
                  step.agent().ifPresent(agent -> told.put("agent", agent));
                  step.rings().ifPresent(rings -> told.put("rings", rings));
                  told.put("announced", step.announced());
                  return told;
                })
            .toList())
        .statusCode(200);
  }

  private static ValidatableResponse post(List<?> steps) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("telephony", "channel"))
        .contentType("application/json")
        .body(Map.of("steps", steps))
        .post("/calls/steps")
        .then();
  }
}
