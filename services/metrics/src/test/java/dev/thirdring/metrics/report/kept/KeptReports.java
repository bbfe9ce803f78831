package dev.thirdring.metrics.report.kept;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.thirdring.platform.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Schedules, and their reports as time passes: deadlines are moved, nobody waits for them. */
record KeptReports(Pool pool) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static String add(String code, String kind, String format, List<String> recipients) {
    return as("administrator")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(schedule(code, kind, format, recipients))
        .post("/report-schedules")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static Map<String, Object> schedule(
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

  /** As an analyst sees a day's reports. */
  static ValidatableResponse shown(String id, String period) {
    return as("analyst")
        .get("/reports?kind=FIGURES_DAY&period=" + period)
        .then()
        .statusCode(200)
        .body(of(id, "id"), equalTo(id));
  }

  static String of(String id, String field) {
    return "items.find { it.id == '%s' }.%s".formatted(id, field);
  }

  static RequestSpecification as(String role) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("somebody", role))
        .contentType("application/json");
  }

  /** The day whose report falls due last: after it nothing is to be made up. */
  String yesterday() {
    return one(
        "select to_char((now() - interval '1 day') at time zone 'Asia/Shanghai', 'YYYY-MM-DD')");
  }

  /** As if this period's report had been planned, and its time had come. */
  void fallDue(String schedule, String period) {
    pool.preparedQuery(
            """
            update deadline set details = $2, due_at = now() - interval '1 second', try_at = now() - interval '1 second'
            where kind = 'report-due' and subject = $1
            """)
        .executeAndAwait(Tuple.of(schedule, period));
  }

  /** The next try is now. */
  void hurry(String kind, String report) {
    Awaitility.await("next try of " + kind)
        .atMost(PATIENCE)
        .until(
            () ->
                pool.preparedQuery(
                        """
                        update deadline set due_at = now() - interval '1 second', try_at = now() - interval '1 second'
                        where kind = $1 and subject = $2
                        """)
                    .executeAndAwait(Tuple.of(kind, report))
                    .rowCount(),
            moved -> moved == 1);
  }

  String await(String schedule, String period, String state) {
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

  String idOf(String schedule, String period) {
    return one(
        "select id || '' from kept_report where schedule_id = '%s' and period = '%s'"
            .formatted(schedule, period));
  }

  void awaitMail(String id, String state) {
    Awaitility.await("mail " + state)
        .atMost(PATIENCE)
        .until(() -> one("select mail from kept_report where id = '" + id + "'"), state::equals);
  }

  /** Until what is planned next lies ahead. */
  void awaitNext(String schedule) {
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

  /** Until nothing of this kind is left to do. */
  void awaitNothingLeft(String kind) {
    Awaitility.await("nothing left of " + kind)
        .atMost(PATIENCE)
        .until(
            () -> one("select count(*) || '' from deadline where kind = '" + kind + "'"),
            "0"::equals);
  }

  int count(String schedule) {
    return Integer.parseInt(
        one("select count(*) || '' from kept_report where schedule_id = '" + schedule + "'"));
  }

  String one(String sql) {
    return pool.query(sql).executeAndAwait().iterator().next().getString(0);
  }
}
