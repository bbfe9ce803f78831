package dev.thirdring.metrics.report.kept;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M4")
class KeptReportIT {
  @Inject Pool pool;
  private KeptReports kept;

  @BeforeEach
  void reports() {
    kept = new KeptReports(pool);
  }

  @Test
  void aReportThatFellDueIsMadeOnceAndKeptWithItsHash() throws Exception {
    String schedule = KeptReports.add("daily-a", "FIGURES_DAY", "PDF", List.of("a@centre.example"));
    String day = kept.yesterday();
    kept.fallDue(schedule, day);
    String id = kept.await(schedule, day, "MADE");
    // Another replica, or the same one again: the period is there already.
    kept.fallDue(schedule, day);
    kept.awaitNext(schedule);
    assertEquals(
        "1",
        kept.one(
            "select count(*) || '' from kept_report where period = '"
                + day
                + "' and schedule_id = '"
                + schedule
                + "'"));

    ValidatableResponse file =
        KeptReports.as("analyst")
            .get("/reports/" + id)
            .then()
            .statusCode(200)
            .contentType("application/pdf");
    byte[] content = file.extract().asByteArray();
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    file.header("ETag", equalTo("\"" + hash + "\""));
    assertEquals("%PDF", new String(content, 0, 4, StandardCharsets.US_ASCII));
    KeptReports.as("analyst")
        .get("/reports?kind=FIGURES_DAY&period=" + day)
        .then()
        .statusCode(200)
        .body("items.find { it.id == '" + id + "' }.bytes", equalTo(content.length))
        .body("items.find { it.id == '" + id + "' }.sha256", equalTo(hash));

    KeptReports.as("agent").get("/reports/" + id).then().statusCode(403);
    KeptReports.as("agent").get("/reports").then().statusCode(403);
    given().get("/reports/" + id).then().statusCode(401);
  }

  @Test
  void whatFellDueWhileNothingRanIsMadeUpOneAfterTheOther() {
    String schedule = KeptReports.add("weekly-b", "FIGURES_WEEK", "XLSX", List.of());
    String last =
        kept.one(
            "select to_char((now() - interval '7 days') at time zone 'Asia/Shanghai',"
                + " 'IYYY-\"W\"IW')");
    String before =
        kept.one(
            "select to_char((now() - interval '14 days') at time zone 'Asia/Shanghai',"
                + " 'IYYY-\"W\"IW')");
    kept.fallDue(schedule, before);
    kept.await(schedule, before, "MADE");
    kept.await(schedule, last, "MADE");
    kept.awaitNext(schedule);
    assertEquals(2, kept.count(schedule));
  }

  @Test
  void aReportThatCannotBeMadeSaysWhyAndIsPlannedAgain() {
    String schedule = KeptReports.add("ten-days-d", "SALES_TEN_DAYS", "JSON", List.of());
    pool.query("alter table sales_report rename to sales_report_away").executeAndAwait();
    try {
      kept.fallDue(schedule, "2017-05-1");
      kept.await(schedule, "2017-05-1", "FAILING");
      assertEquals(
          "1",
          kept.one(
              "select count(*) || '' from kept_report where schedule_id = '"
                  + schedule
                  + "' and failure like '%sales_report%'"));
    } finally {
      pool.query("alter table sales_report_away rename to sales_report").executeAndAwait();
    }
    kept.hurry(MakeKeptReport.KIND, kept.idOf(schedule, "2017-05-1"));
    kept.await(schedule, "2017-05-1", "MADE");
  }

  @Test
  void aFailureThatAbortsTheTransactionIsToldToo() {
    String schedule = KeptReports.add("daily-f", "FIGURES_DAY", "CSV", List.of());
    String day = kept.yesterday();
    pool.query("alter table kept_report_content rename to content_away").executeAndAwait();
    try {
      kept.fallDue(schedule, day);
      String id = kept.await(schedule, day, "FAILING");
      KeptReports.shown(id, day)
          .body(KeptReports.of(id, "attempts"), equalTo(1))
          .body(KeptReports.of(id, "failure"), containsString("kept_report_content"));
    } finally {
      pool.query("alter table content_away rename to kept_report_content").executeAndAwait();
    }
    String id = kept.idOf(schedule, day);
    kept.hurry(MakeKeptReport.KIND, id);
    kept.await(schedule, day, "MADE");
    KeptReports.shown(id, day).body(KeptReports.of(id, "failure"), nullValue());
  }

  @Test
  void schedulesAreDataOfTheAdministrator() {
    Map<String, Object> wrong =
        new LinkedHashMap<>(KeptReports.schedule("x", "FIGURES_DAY", "PDF", List.of("nobody")));
    wrong.put("day", 29);
    KeptReports.as("administrator")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(wrong)
        .post("/report-schedules")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("day"))
        .body("errors.size()", equalTo(2));
    wrong.put("day", 5);
    wrong.put("recipients", List.of());
    wrong.put("zone", "Asia/Nowhere");
    KeptReports.as("administrator")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(wrong)
        .post("/report-schedules")
        .then()
        .statusCode(400)
        .body("errors.field", contains("zone"));
    KeptReports.as("analyst")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(KeptReports.schedule("x", "FIGURES_DAY", "PDF", List.of()))
        .post("/report-schedules")
        .then()
        .statusCode(403);
    String id = KeptReports.add("stop-e", "FIGURES_MONTH", "PDF", List.of());
    Map<String, Object> stopped =
        new LinkedHashMap<>(KeptReports.schedule("stop-e", "FIGURES_MONTH", "PDF", List.of()));
    stopped.put("active", false);
    KeptReports.as("administrator")
        .header("If-Match", "\"0\"")
        .body(stopped)
        .put("/report-schedules/" + id)
        .then()
        .statusCode(200)
        .body("active", equalTo(false));
    KeptReports.as("administrator")
        .header("If-Match", "\"0\"")
        .body(stopped)
        .put("/report-schedules/" + id)
        .then()
        .statusCode(412);
    assertEquals("0", kept.one("select count(*) || '' from deadline where subject = '" + id + "'"));
    KeptReports.as("administrator")
        .get("/report-schedules")
        .then()
        .statusCode(200)
        .body("find { it.code == 'service-tracking' }.day", equalTo(4))
        .body("code", hasItem("stop-e"));
  }

  @Test
  void everyFormatIsMadeAtOnce() {
    String html =
        KeptReports.as("supervisor")
            .get("/reports/view?kind=FIGURES_WEEK&period=2017-W10&language=EN")
            .then()
            .statusCode(200)
            .contentType("text/html")
            .extract()
            .asString();
    assertTrue(html.contains("Weekly figures 2017-W10") && html.contains("<table>"), html);
    for (String format : List.of("CSV", "XLSX", "PDF", "JSON")) {
      KeptReports.as("quality")
          .get("/reports/view?kind=FIGURES_MONTH&period=2017-03&format=" + format)
          .then()
          .statusCode(200);
    }
    KeptReports.as("quality")
        .get("/reports/view?kind=FIGURES_DAY&period=2017-03&zone=Nowhere")
        .then()
        .statusCode(400)
        .body("errors.field", contains("period", "zone"));
    KeptReports.as("agent")
        .get("/reports/view?kind=FIGURES_DAY&period=2017-03-01")
        .then()
        .statusCode(403);
  }
}
