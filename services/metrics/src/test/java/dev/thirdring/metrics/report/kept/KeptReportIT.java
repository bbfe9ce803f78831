package dev.thirdring.metrics.report.kept;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@QuarkusTestResource(MailServer.class)
@Tag("M4")
class KeptReportIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Inject Pool pool;
  GreenMail mailServer;

  @Test
  void aReportThatFellDueIsMadeOnceAndKeptWithItsHash() throws Exception {
    String schedule = add("daily-a", "FIGURES_DAY", "PDF", List.of("a@centre.example"));
    fallDue(schedule, "2017-03-01");
    String id = await(schedule, "2017-03-01", "MADE");
    // Another replica, or the same one again: the period is there already.
    fallDue(schedule, "2017-03-01");
    awaitNext(schedule);
    assertEquals(
        "1",
        one(
            "select count(*) || '' from kept_report where period = '2017-03-01' and schedule_id = '"
                + schedule
                + "'"));

    ValidatableResponse file =
        as("analyst").get("/reports/" + id).then().statusCode(200).contentType("application/pdf");
    byte[] content = file.extract().asByteArray();
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    file.header("ETag", equalTo("\"" + hash + "\""));
    assertEquals("%PDF", new String(content, 0, 4, StandardCharsets.US_ASCII));
    as("analyst")
        .get("/reports?kind=FIGURES_DAY&period=2017-03-01")
        .then()
        .statusCode(200)
        .body("items.find { it.id == '" + id + "' }.bytes", equalTo(content.length))
        .body("items.find { it.id == '" + id + "' }.sha256", equalTo(hash));

    as("agent").get("/reports/" + id).then().statusCode(403);
    as("agent").get("/reports").then().statusCode(403);
    given().get("/reports/" + id).then().statusCode(401);
  }

  @Test
  void whatFellDueWhileNothingRanIsMadeUpOneAfterTheOther() {
    String schedule = add("weekly-b", "FIGURES_WEEK", "XLSX", List.of());
    String last =
        one(
            "select to_char((now() - interval '7 days') at time zone 'Asia/Shanghai',"
                + " 'IYYY-\"W\"IW')");
    String before =
        one(
            "select to_char((now() - interval '14 days') at time zone 'Asia/Shanghai',"
                + " 'IYYY-\"W\"IW')");
    fallDue(schedule, before);
    await(schedule, before, "MADE");
    await(schedule, last, "MADE");
    awaitNext(schedule);
    assertEquals(2, count(schedule));
  }

  @Test
  void aReportThatCannotBeMadeSaysWhyAndIsPlannedAgain() {
    String schedule = add("ten-days-d", "SALES_TEN_DAYS", "JSON", List.of());
    pool.query("alter table sales_report rename to sales_report_away").executeAndAwait();
    try {
      fallDue(schedule, "2017-05-1");
      await(schedule, "2017-05-1", "FAILING");
      assertEquals(
          "1",
          one(
              "select count(*) || '' from kept_report where schedule_id = '"
                  + schedule
                  + "' and failure like '%sales_report%'"));
    } finally {
      pool.query("alter table sales_report_away rename to sales_report").executeAndAwait();
    }
    await(schedule, "2017-05-1", "MADE");
  }

  @Test
  void schedulesAreDataOfTheAdministrator() {
    Map<String, Object> wrong =
        new LinkedHashMap<>(schedule("x", "FIGURES_DAY", "PDF", List.of("nobody")));
    wrong.put("day", 29);
    as("administrator")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(wrong)
        .post("/report-schedules")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("day"))
        .body("errors.size()", equalTo(2));
    as("analyst")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(schedule("x", "FIGURES_DAY", "PDF", List.of()))
        .post("/report-schedules")
        .then()
        .statusCode(403);
    String id = add("stop-e", "FIGURES_MONTH", "PDF", List.of());
    Map<String, Object> stopped =
        new LinkedHashMap<>(schedule("stop-e", "FIGURES_MONTH", "PDF", List.of()));
    stopped.put("active", false);
    as("administrator")
        .header("If-Match", "\"0\"")
        .body(stopped)
        .put("/report-schedules/" + id)
        .then()
        .statusCode(200)
        .body("active", equalTo(false));
    as("administrator")
        .header("If-Match", "\"0\"")
        .body(stopped)
        .put("/report-schedules/" + id)
        .then()
        .statusCode(412);
    assertEquals("0", one("select count(*) || '' from deadline where subject = '" + id + "'"));
    as("administrator")
        .get("/report-schedules")
        .then()
        .statusCode(200)
        .body("find { it.code == 'service-tracking' }.day", equalTo(4))
        .body("code", hasItem("stop-e"));
  }

  @Test
  void everyFormatIsMadeAtOnce() {
    String html =
        as("supervisor")
            .get("/reports/view?kind=FIGURES_WEEK&period=2017-W10&language=EN")
            .then()
            .statusCode(200)
            .contentType("text/html")
            .extract()
            .asString();
    assertTrue(html.contains("Weekly figures 2017-W10") && html.contains("<table>"), html);
    for (String format : List.of("CSV", "XLSX", "PDF", "JSON")) {
      as("quality")
          .get("/reports/view?kind=FIGURES_MONTH&period=2017-03&format=" + format)
          .then()
          .statusCode(200);
    }
    as("quality")
        .get("/reports/view?kind=FIGURES_DAY&period=2017-03&zone=Nowhere")
        .then()
        .statusCode(400)
        .body("errors.field", contains("period", "zone"));
    as("agent").get("/reports/view?kind=FIGURES_DAY&period=2017-03-01").then().statusCode(403);
  }

  private static String add(String code, String kind, String format, List<String> recipients) {
    return as("administrator")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(schedule(code, kind, format, recipients))
        .post("/report-schedules")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> schedule(
      String code, String kind, String format, List<String> recipients) {
    Map<String, Object> schedule = new LinkedHashMap<>();
    schedule.put("code", code);
    schedule.put("kind", kind);
    schedule.put("format", format);
    schedule.put("language", "ZH");
    schedule.put("zone", "Asia/Shanghai");
    schedule.put("day", 1);
    schedule.put("at", "00:00");
    schedule.put("recipients", recipients);
    schedule.put("active", true);
    return schedule;
  }

  /** As if this period's report had been planned, and its time had come. */
  private void fallDue(String schedule, String period) {
    pool.preparedQuery(
            """
            update deadline set details = $2, due_at = now() - interval '1 second', try_at = now() - interval '1 second'
            where kind = 'report-due' and subject = $1
            """)
        .executeAndAwait(Tuple.of(schedule, period));
  }

  private String await(String schedule, String period, String state) {
    return Awaitility.await(period + " " + state)
        .atMost(PATIENCE)
        .until(
            () ->
                one(
                    "select coalesce((select id || '' from kept_report where schedule_id = '"
                        + schedule
                        + "' and period = '"
                        + period
                        + "' and state = '"
                        + state
                        + "'), '')"),
            id -> !id.isEmpty());
  }

  private void awaitMail(String id, String state) {
    Awaitility.await("mail " + state)
        .atMost(PATIENCE)
        .until(() -> one("select mail from kept_report where id = '" + id + "'"), state::equals);
  }

  /** Until what is planned next lies ahead. */
  private void awaitNext(String schedule) {
    Awaitility.await("next planned")
        .atMost(PATIENCE)
        .until(
            () ->
                one(
                    "select count(*) || '' from deadline where kind = 'report-due' and due_at >"
                        + " now() and subject = '"
                        + schedule
                        + "'"),
            "1"::equals);
  }

  private int count(String schedule) {
    return Integer.parseInt(
        one("select count(*) || '' from kept_report where schedule_id = '" + schedule + "'"));
  }

  private String one(String sql) {
    return pool.query(sql).executeAndAwait().iterator().next().getString(0);
  }

  private List<MimeMessage> mailsTo(String address) {
    return Arrays.stream(mailServer.getReceivedMessages())
        .filter(mail -> to(mail).contains(address))
        .toList();
  }

  private static String to(MimeMessage mail) {
    try {
      return Arrays.toString(mail.getAllRecipients());
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static RequestSpecification as(String role) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("somebody", role))
        .contentType("application/json");
  }
}
