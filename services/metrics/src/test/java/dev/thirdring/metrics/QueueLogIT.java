package dev.thirdring.metrics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.metrics.call.model.WorkedCalls;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Half an hour of an Asterisk's queue_log, and its figures as worked out by hand. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M7")
@Tag("M8")
class QueueLogIT {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ConfigProperty(name = "third-ring.queue-log.file")
  String followed;

  @Test
  void figuresOfAQueueLogAreThoseWorkedOutByHand() {
    LocalDate day = LocalDate.of(2024, 8, 5);
    send("pbx1", halfHour(day))
        .statusCode(200)
        .body("lines", equalTo(19))
        .body("alreadyThere", equalTo(0))
        .body("passedOver.QUEUESTART", equalTo(1))
        .body("refused", equalTo(0));
    asWorkedOut(day);
  }

  @Test
  @Tag("M1")
  void whatTheLogCannotTellIsOfTheOtherCallsAlone() {
    LocalDate day = LocalDate.of(2024, 8, 20);
    send("pbx3", halfHour(day)).statusCode(200);
    TellsCalls.tell(WorkedCalls.on(day)).statusCode(200);
    ofTheOthersAlone(day);

    List<String> ofCalls =
        given()
            .auth()
            .oauth2(Tokens.of("admin", "administrator"))
            .post("/recomputations?from=" + day.minusDays(1) + "&to=" + day.plusDays(2))
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .lines()
            .filter(line -> line.contains("\"sums\":\"calls\""))
            .toList();
    assertEquals(3, ofCalls.size());
    ofCalls.forEach(line -> assertTrue(line.contains("\"differing\":0"), line));
    ofTheOthersAlone(day);
  }

  /** Three calls of the log and five of a telephone system that tells all. */
  private static void ofTheOthersAlone(LocalDate day) {
    Map<String, String> figures = AskedFigures.ofDay(day);
    assertEquals("8 / 15 = 53.33", figures.get("answered_rate default"));
    assertEquals("1260000 / 8 = 157.5", figures.get("talk default"));
    for (String told :
        List.of(
            "acw default",
            "aht default",
            "hold default",
            "blocked_rate default",
            "blocked_rate intentions",
            "rings default")) {
      assertEquals(HandCallFigures.ofTheDay().get(told), figures.get(told), told);
    }
    Map<String, String> byAgent = AskedFigures.ofDay(day, "by", "agent");
    assertEquals("0 / 0 = absent", byAgent.get("acw default SIP/101"));
    assertEquals("60000 / 3 = 20.0", byAgent.get("acw default agent1"));
    AskedFigures.answer(day, "by", "queue", "code", "aht")
        .body("figures.find { it.group == 'support' }.value", nullValue())
        .body("figures.find { it.group == 'support' }.percentiles", nullValue())
        .body("figures.find { it.group == 'broadband' }.value", notNullValue())
        .body("figures.find { it.group == 'broadband' }.percentiles", notNullValue());
  }

  @Test
  void aCallOfMoreStepsThanACallCanHaveIsRefusedLineByLineAndOthersAreNot() {
    LocalDate day = LocalDate.of(2024, 8, 22);
    for (int from = 0; from < 2000; from += 400) {
      List<String> rings = new ArrayList<>();
      for (int ring = from; ring < from + 400; ring++) {
        rings.add(line(day.minusDays(1), "08:00:00", "@.many|other|SIP/9|RINGNOANSWER|" + ring));
      }
      send("pbx4", rings).statusCode(200).body("refused", equalTo(0));
    }
    List<String> lines = new ArrayList<>(halfHour(day));
    lines.addFirst(line(day.minusDays(1), "08:00:00", "@.many|other|SIP/9|RINGNOANSWER|2000"));
    send("pbx4", lines)
        .statusCode(200)
        .body("refused", equalTo(1))
        .body("refusedLines.line", contains(1))
        .body("refusedLines[0].why", containsString("2000 steps"));
    asWorkedOut(day);
  }

  @Test
  void aFileInPartsInAnyOrderAndTwiceIsTheSame() {
    LocalDate day = LocalDate.of(2024, 8, 7);
    List<String> lines = new ArrayList<>(halfHour(day));
    lines.addAll(halfHour(day));
    Collections.shuffle(lines, new Random(7));
    send("pbx1", lines.subList(0, 11)).statusCode(200);
    send("pbx1", lines.subList(11, lines.size())).statusCode(200);
    asWorkedOut(day);
    send("pbx1", halfHour(day)).body("steps", equalTo(0));
    asWorkedOut(day);
  }

  @Test
  void aFileThatIsBeingWrittenIsFollowedOverItsRotation() throws IOException {
    LocalDate day = LocalDate.of(2024, 8, 9);
    List<String> lines = halfHour(day);
    Path file = Path.of(followed);
    Files.deleteIfExists(file.resolveSibling("queue_log.1"));
    Files.deleteIfExists(file);
    write(file, lines.subList(0, 6));
    await(day, "2 / - = 2");
    Files.move(file, file.resolveSibling("queue_log.1"));
    write(file.resolveSibling("queue_log.1"), lines.subList(6, 9));
    write(file, lines.subList(9, lines.size()));
    await(day, "6 / - = 6");
    Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> asWorkedOut(day));
  }

  @Test
  void whatCannotBeUnderstoodIsToldAndKeptWithoutNumbersAndTheRestIsTaken() {
    LocalDate day = LocalDate.of(2024, 8, 13);
    List<String> lines = new ArrayList<>(halfHour(day));
    lines.add(2, "1722819600|x.1|support|NONE|SANG|13800138000");
    send("pbx2", lines)
        .statusCode(200)
        .body("refused", equalTo(1))
        .body("refusedLines.line", contains(3))
        .body("refusedLines[0].why", containsString("SANG"));
    asWorkedOut(day);
    send("pbx2", lines).statusCode(200);
    given()
        .auth()
        .oauth2(Tokens.of("admin", "administrator"))
        .get("/queue-logs/pbx2/refused-lines")
        .then()
        .statusCode(200)
        .body("", hasSize(1))
        .body("[0].line", not(containsString("13800138000")))
        .body("[0].line", containsString("SANG"));
  }

  @Test
  void refusesAWrongSourceAnEmptyFileAndOtherRoles() {
    send("Not A Name", List.of("x")).statusCode(400);
    send("pbx1", List.of()).statusCode(400);
    given()
        .auth()
        .oauth2(Tokens.of("agent1", "agent"))
        .contentType("text/plain")
        .body("x")
        .post("/queue-logs/pbx1")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.of("telephony", "channel"))
        .get("/queue-logs/pbx1/refused-lines")
        .then()
        .statusCode(403);
  }

  /**
   * Answered after 12, 30 and 81 s (over two queues), abandoned after 45 and 8 s, sent elsewhere
   * after 60 s.
   */
  private static List<String> halfHour(LocalDate day) {
    return List.of(
        line(day, "09:00:00", "NONE|NONE|NONE|QUEUESTART|"),
        line(day, "09:00:00", "@.1|support|NONE|ENTERQUEUE||13800138000|1"),
        line(day, "09:00:12", "@.1|support|SIP/101|CONNECT|12|@.2|3"),
        line(day, "09:02:12", "@.1|support|SIP/101|COMPLETEAGENT|12|120|1"),
        line(day, "09:05:00", "@.3|support|NONE|ENTERQUEUE||13800138001|1"),
        line(day, "09:05:10", "@.3|support|SIP/102|RINGNOANSWER|5000"),
        line(day, "09:05:30", "@.3|support|SIP/101|CONNECT|30|@.4|4"),
        line(day, "09:06:30", "@.3|support|SIP/101|BLINDTRANSFER|200|from-internal|30|60|1"),
        line(day, "09:10:00", "@.5|support|NONE|ENTERQUEUE||13800138002|1"),
        line(day, "09:10:45", "@.5|support|NONE|ABANDON|1|1|45"),
        line(day, "09:15:00", "@.6|support|NONE|ENTERQUEUE||13800138003|1"),
        line(day, "09:15:08", "@.6|support|NONE|ABANDON|1|1|8"),
        line(day, "09:20:00", "@.7|support|NONE|ENTERQUEUE||13800138004|1")
            + "\n"
            + line(day, "09:21:00", "@.7|support|NONE|EXITWITHTIMEOUT|1|1|60"),
        line(day, "09:21:01", "@.7|overflow|NONE|ENTERQUEUE||13800138004|1")
            + "\n"
            + line(day, "09:21:21", "@.7|overflow|SIP/103|CONNECT|20|@.8|2"),
        line(day, "09:22:21", "@.7|overflow|SIP/103|COMPLETECALLER|20|60|1"),
        line(day, "09:25:00", "@.9|support|NONE|ENTERQUEUE||13800138005|1")
            + "\n"
            + line(day, "09:26:00", "@.9|support|NONE|EXITWITHTIMEOUT|1|1|60"));
  }

  private static void asWorkedOut(LocalDate day) {
    Map<String, String> figures = AskedFigures.ofDay(day);
    assertEquals("6 / - = 6", figures.get("calls_offered default"));
    assertEquals("3 / 6 = 50.00", figures.get("answered_rate default"));
    // 12 + 30 + 45 + 8 + 81 + 60
    assertEquals("236000 / 6 = 39.33", figures.get("queue_time default"));
    assertEquals("123000 / 3 = 41.0", figures.get("asa default"));
    assertEquals("240000 / 3 = 80.0", figures.get("talk default"));
    assertEquals("53000 / 2 = 26.5", figures.get("time_to_abandon default"));
    assertEquals("1 / 4 = 25.00", figures.get("service_level of_offered_less_short"));
    assertEquals("1 / 6 = 16.67", figures.get("service_level with_flow_outs"));
    assertEquals("1 / 3 = 33.33", figures.get("transfer_rate blind"));
    assertEquals("1 / - = 1", figures.get("rings_unanswered default"));
    assertEquals("7 / - = 7", figures.get("queue_segments default"));
    // The log knows no rings, no wrap-up, no hold and no refused calls.
    assertEquals("0 / 0 = absent", figures.get("rings default"));
    assertEquals("0 / 0 = absent", figures.get("acw default"));
    assertEquals("0 / 0 = absent", figures.get("aht default"));
    assertEquals("0 / 0 = absent", figures.get("hold default"));
    assertEquals("0 / 0 = absent", figures.get("blocked_rate default"));
    assertEquals("0 / 0 = absent", figures.get("blocked_rate intentions"));
  }

  private static void await(LocalDate day, String offered) {
    Awaitility.await("calls of the followed file")
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertEquals(offered, AskedFigures.ofDay(day).get("calls_offered default")));
  }

  private static String line(LocalDate day, String time, String rest) {
    long at = LocalTime.parse(time).atDate(day).atZone(SHANGHAI).toEpochSecond();
    return at + "|" + rest.replace("@", String.valueOf(day.toEpochDay()));
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file,
        String.join("\n", lines) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static ValidatableResponse send(String source, List<String> lines) {
    return given()
        .auth()
        .oauth2(Tokens.of("telephony", "channel"))
        .contentType("text/plain")
        .body(String.join("\n", lines))
        .post("/queue-logs/{source}", source)
        .then();
  }
}
