package dev.thirdring.metrics;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M1")
@Tag("M2")
class DayByHandIT {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

  @Inject Pool pool;

  @BeforeEach
  void tellTheDay() {
    List<WorkedDay.Event> events = WorkedDay.on(DAY);
    TellsDays days = new TellsDays(pool);
    days.tell(events);
    days.awaitFacts(events);
  }

  @Test
  void everyFigureOfTheDayIsWhatWasWorkedOutByHand() {
    assertEquals(new TreeMap<>(HandFigures.ofTheDay()), new TreeMap<>(AskedFigures.ofDay(DAY)));
  }

  @Test
  @Tag("R9")
  void limitsCountWhenTheyFallDueNotWhenTheyEnd() {
    Map<String, String> next = AskedFigures.ofDay(DAY.plusDays(1));
    assertAll(
        HandFigures.ofTheNextDay().entrySet().stream()
            .map(
                hand ->
                    () -> assertEquals(hand.getValue(), next.get(hand.getKey()), hand.getKey())));
    assertEquals(
        "1 / 1 = 100.00",
        AskedFigures.ofDay(DAY.plusDays(2)).get("effective_reply default"),
        "t3 was answered on the day and falls due two days later");
  }

  @Test
  @Tag("M9")
  void tiersStandSideBySide() {
    Map<String, String> tiers = AskedFigures.ofDay(DAY, "by", "tier");
    assertEquals("1 / 2 = 50.00", tiers.get("on_the_spot default vip"));
    assertEquals("1 / 2 = 50.00", tiers.get("on_the_spot default premium"));
    assertEquals("0 / 2 = 0.00", tiers.get("on_the_spot default standard"));
    assertEquals("2 / 2 = 100.00", tiers.get("effective_reply default vip"));
    assertEquals("0 / 1 = 0.00", tiers.get("effective_reply default standard"));
    assertEquals("0 / 0 = absent", tiers.get("effective_reply default premium"));
    assertEquals("3 / 3 = 100.00", tiers.get("reply_timeliness default vip"));
    assertEquals("1 / 1 = 100.00", tiers.get("reply_timeliness default premium"));
    assertEquals("0 / 1 = 0.00", tiers.get("reply_timeliness default standard"));
    assertEquals("0 / 1 = 0.00", tiers.get("complaint_satisfaction own vip"));
    assertEquals("2 / 2 = 100.00", tiers.get("complaint_satisfaction own standard"));
    assertEquals("0 / 0 = absent", tiers.get("complaint_satisfaction own premium"));
    assertEquals("0 / 1 = 0.00", tiers.get("complaint_reached default premium"));
  }

  @Test
  void departmentsAnswerForTheirOwn() {
    Map<String, String> departments = AskedFigures.ofDay(DAY, "by", "department");
    assertEquals("1 / 1 = 100.00", departments.get("assignment_timeliness default billing"));
    assertEquals("1 / 2 = 50.00", departments.get("assignment_timeliness default network-quality"));
    assertEquals("0 / 1 = 0.00", departments.get("assignment_timeliness default value-added"));
    assertEquals("2 / - = 2", departments.get("assignments default billing"));
    assertEquals("2 / - = 2", departments.get("assignments default network-quality"));
    assertEquals("1 / - = 1", departments.get("assignments default value-added"));
    assertEquals("1 / - = 1", departments.get("assignments_passed_on default network-quality"));
    assertEquals(
        "1 / 1 = 100.00", departments.get("limit_timeliness arrangement-told customer-care"));
    assertEquals(null, departments.get("complaints default"), "complaints have no department");
  }

  @Test
  void ticketsAreCountedByChannelAndCategory() {
    Map<String, String> channels =
        AskedFigures.ofDay(DAY, "by", "channel", "code", "tickets_opened");
    assertEquals(
        Map.of(
            "tickets_opened default telephone", "6 / - = 6",
            "tickets_opened default email", "1 / - = 1",
            "tickets_opened default web-chat", "1 / - = 1",
            "tickets_opened default sms", "1 / - = 1"),
        channels);
    assertEquals(
        Map.of(
            "tickets_opened default complaint", "6 / - = 6",
            "tickets_opened default consultation", "2 / - = 2",
            "tickets_opened default suggestion", "1 / - = 1"),
        AskedFigures.ofDay(DAY, "by", "category", "code", "tickets_opened"));
  }

  @Test
  void aDayIsTheZonesDay() {
    // In London the day of Shanghai's t9 at midnight and t10 just before it is the day before.
    assertEquals(
        Map.of("complaints default", "7 / - = 7", "complaints net", "6 / - = 6"),
        AskedFigures.ofDay(DAY, "zone", "Europe/London", "code", "complaints"),
        "t1 t2 t3 t4 t5 t8 and t11, which comes at 16:00 in London");
    assertEquals(
        Map.of("complaints default " + DAY, "6 / - = 6", "complaints net " + DAY, "5 / - = 5"),
        AskedFigures.ofDay(DAY, "by", "day", "code", "complaints"));
    assertEquals(
        Map.of("complaints default " + DAY, "7 / - = 7", "complaints net " + DAY, "6 / - = 6"),
        AskedFigures.ofDay(DAY, "zone", "Europe/London", "by", "day", "code", "complaints"));
  }

  @Test
  @Tag("F4")
  void satisfactionIsNeverShownWithoutTheShareReached() {
    assertEquals(
        Map.of(
            "complaint_satisfaction own", "2 / 3 = 66.67",
            "complaint_satisfaction group", "2 / 3 = 66.67",
            "complaint_reached default", "3 / 4 = 75.00"),
        AskedFigures.ofDay(DAY, "code", "complaint_satisfaction"));
  }
}
