package dev.thirdring.metrics.gauge;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.metrics.CallsTold;
import dev.thirdring.metrics.SettableClock;
import dev.thirdring.metrics.alert.Evaluation;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M3")
@Tag("M5")
class GaugesIT {
  private static final Path OBSERVABILITY = Path.of("../../deploy/observability");
  private static final Pattern OURS = Pattern.compile("\\bcentre_[a-z_]+");
  private static final Pattern CODE = Pattern.compile("code=\\\\?\"([a-z_]+)\\\\?\"");
  private static final Instant NINE = Instant.parse("2025-09-01T01:00:00Z");

  @Inject RefreshGauges refreshGauges;
  @Inject Evaluation evaluation;
  @Inject Pool pool;
  @Inject ObjectMapper json;

  @AfterEach
  void realTime() {
    SettableClock.letGo();
  }

  @Test
  void everyFigureOfRulesAndDashboardsIsExportedWithItsValue() throws Throwable {
    pool.query("delete from live_call").executeAndAwait();
    pool.query("update alert_rule set enabled = (id = 'service_level'), evaluated_from = null")
        .executeAndAwait();
    CallsTold told = new CallsTold();
    for (int call = 0; call < 12; call++) {
      told.answered(NINE.plusSeconds(call), "broadband", call < 3 ? 5 : 50);
    }
    told.waiting(NINE.plusSeconds(1900), "broadband");
    told.tell();
    pool.query(
            "insert into agent_state (agent, kind, step_at) values ('agent7', 'READY', now()) on conflict do nothing")
        .executeAndAwait();
    SettableClock.set(NINE.plus(Duration.ofMinutes(33)));
    evaluation.evaluate();
    VertxContextSupport.subscribeAndAwait(refreshGauges::refresh);

    String exported = given().get("/q/metrics").then().statusCode(200).extract().asString();
    assertValue(exported, "centre_calls_waiting{queue=\"broadband\"}", 1);
    assertValue(exported, "centre_calls_waiting{queue=\"all\"}", 1);
    assertValue(exported, "centre_longest_wait_seconds{queue=\"all\"}", 80);
    assertValue(
        exported,
        "centre_figure{code=\"service_level\",period=\"half_hour\",queue=\"broadband\",variant=\"of"
            + "_offered_less_short\"}",
        25);
    assertValue(exported, "centre_alerts_live{code=\"service_level\",state=\"open\"}", 1);
    assertTrue(exported.contains("centre_agents{state=\"ready\"}"), exported);

    Set<String> names =
        OURS.matcher(exported).results().map(MatchResult::group).collect(Collectors.toSet());
    Set<String> codes =
        CODE.matcher(exported).results().map(found -> found.group(1)).collect(Collectors.toSet());
    Set<String> used = new TreeSet<>();
    for (String file : new String[] {"prometheus-rules.yaml", "centre-dashboard.json"}) {
      String text = Files.readString(OBSERVABILITY.resolve(file));
      OURS.matcher(text).results().map(MatchResult::group).forEach(used::add);
      CODE.matcher(text)
          .results()
          .map(found -> found.group(1))
          .forEach(code -> assertTrue(codes.contains(code), code + " of " + file));
    }
    assertTrue(used.size() >= 5, used.toString());
    used.removeAll(names);
    assertEquals(Set.of(), used, "used but not exported");
  }

  @Test
  void whatHasNothingToDivideByHasNoGauge() throws Throwable {
    pool.query("delete from live_call").executeAndAwait();
    SettableClock.set(Instant.parse("2001-09-03T01:00:00Z"));
    VertxContextSupport.subscribeAndAwait(refreshGauges::refresh);
    String exported = given().get("/q/metrics").then().extract().asString();
    assertFalse(exported.contains("centre_figure{code=\"service_level\""), exported);
    assertValue(
        exported,
        "centre_figure{code=\"calls_offered\",period=\"today\",queue=\"all\",variant=\"default\"}",
        0);
    assertValue(exported, "centre_calls_waiting{queue=\"all\"}", 0);
  }

  @Test
  void everyPanelOfTheDashboardHasATitleInBothLanguagesAndAQuery() throws Exception {
    JsonNode dashboard =
        json.readTree(Files.readString(OBSERVABILITY.resolve("centre-dashboard.json")));
    Set<Integer> ids = new TreeSet<>();
    for (JsonNode panel : dashboard.path("panels")) {
      String title = panel.path("title").asText();
      assertTrue(title.codePoints().anyMatch(Character::isIdeographic), title);
      assertTrue(title.matches(".*[A-Za-z]{3}.*"), title);
      assertTrue(OURS.matcher(panel.at("/targets/0/expr").asText()).find(), title);
      assertTrue(ids.add(panel.path("id").asInt()), title);
    }
    assertEquals(12, ids.size());
  }

  private static void assertValue(String exported, String gauge, double value) {
    String line =
        exported
            .lines()
            .filter(one -> one.startsWith(gauge + " "))
            .findFirst()
            .orElseThrow(() -> new AssertionError(gauge + " is not in " + exported));
    assertEquals(value, Double.parseDouble(line.substring(gauge.length() + 1)), 0.001, gauge);
  }
}
