package dev.thirdring.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.metrics.fact.DropOldFacts;
import dev.thirdring.platform.events.CloudEventHeaders;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Facts of a month go; what they came to stays, and nothing that comes later spoils it. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M8")
class FactRetentionIT {
  private static final LocalDate DAY = LocalDate.of(2001, 3, 13);

  /** Facts of March fall due in April: they go with March, and their sums stay in April. */
  private static final LocalDate LAST = LocalDate.of(2001, 3, 31);

  private static final LocalDate NEXT_MONTH = LocalDate.of(2001, 4, 18);

  @Inject Pool pool;
  @Inject DropOldFacts dropOldFacts;

  private TellsDays days() {
    return new TellsDays(pool);
  }

  @AfterEach
  void openMonths() {
    pool.query("delete from closed_month where closed_by = 'fact retention'").executeAndAwait();
  }

  @Test
  void oldFactsOfClosedMonthsGoAndFiguresStayWhateverComesLater() {
    for (LocalDate day : List.of(DAY, LAST, NEXT_MONTH)) {
      days().tell(WorkedDay.on(day));
      days().awaitFacts(WorkedDay.on(day));
    }
    Map<String, String> march = AskedFigures.ofDay(DAY);
    SumsOfTickets around = new SumsOfTickets(pool, LAST);
    List<String> sums = around.kept();
    assertEquals(List.of(), drop(), "the month is not closed");
    close("2001-03-01");
    assertEquals(List.of(), drop(), "the month whose days it holds too is not closed");

    close("2001-04-01");
    assertEquals(List.of(YearMonth.of(2001, 3)), drop());
    assertEquals("gone", text("select coalesce(to_regclass('fact_2001_03')::text, 'gone')"));
    assertEquals(HandFigures.ofTheDay(), march);
    assertEquals(march, AskedFigures.ofDay(DAY));
    assertEquals(sums, around.kept());

    refused(
        WorkedDay.other(
            DAY, "t4", "late", day -> new TicketReopened(day.id("t4"), day.at("22:00"), 1, "x")),
        "of a month that is gone");
    refused(
        WorkedDay.other(
            DAY,
            "t4",
            "next month",
            day -> new TicketSettled(day.id("t4"), day.at("+30 09:00"), true, null)),
        "about a ticket whose facts are gone");
    assertEquals(march, AskedFigures.ofDay(DAY));
    assertEquals(sums, around.kept());

    recompute(LAST.minusDays(1), LAST.plusDays(3));
    assertEquals(sums, around.kept(), "rebuilt from what there is");
    assertEquals(List.of(), new SumsOfTickets(pool, NEXT_MONTH).differing(), "facts that are kept");
  }

  private void refused(WorkedDay.Event event, String why) {
    try (EventProbe probe = new EventProbe("intake.tickets.dead-letter")) {
      probe.publish(event.id(), event.key(), event.record());
      var dead =
          probe.awaitRecord(
              record -> event.id().equals(EventProbe.header(record, CloudEventHeaders.ID)));
      assertEquals(
          "about a ticket or a time whose facts are no longer kept",
          EventProbe.header(dead, CloudEventHeaders.DEAD_LETTER_REASON),
          why);
    }
  }

  private List<YearMonth> drop() {
    return dropOldFacts.drop().await().atMost(Duration.ofMinutes(1));
  }

  private void close(String month) {
    pool.preparedQuery(
            "insert into closed_month (zone, month, closed_at, closed_by, content, previous_hash, hash)"
                + " values ('Asia/Shanghai', $1, now(), 'fact retention', '', '', '')")
        .executeAndAwait(Tuple.of(LocalDate.parse(month)));
  }

  private static void recompute(LocalDate from, LocalDate to) {
    RestAssured.given()
        .header("Authorization", "Bearer " + Tokens.of("admin1", "administrator"))
        .post("/recomputations?from=" + from + "&to=" + to)
        .then()
        .statusCode(200);
  }

  private String text(String sql) {
    return pool.query(sql).executeAndAwait().iterator().next().getString(0);
  }
}
