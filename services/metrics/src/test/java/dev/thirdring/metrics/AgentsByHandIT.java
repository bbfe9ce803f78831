package dev.thirdring.metrics;

import static dev.thirdring.metrics.agentstate.model.WorkedAgents.time;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.metrics.agentstate.model.WorkedAgents;
import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.WorkedCalls;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day's agents, roster and costs over HTTP, and their figures as worked out by hand. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M1")
@Tag("M8")
class AgentsByHandIT {
  private static final String FINANCE = Tokens.of("finance1", "finance");

  @Test
  @Tag("M2")
  void figuresOfAgentsAreThoseWorkedOutByHand() {
    LocalDate day = LocalDate.of(2022, 3, 7);
    assertEquals(
        HandAgentFigures.ofADayWithoutSource(),
        only(HandAgentFigures.ofADayWithoutSource(), AskedFigures.ofDay(day)));
    plan(day);
    assertEquals(
        HandAgentFigures.ofADayWithoutSource(),
        only(HandAgentFigures.ofADayWithoutSource(), AskedFigures.ofDay(day)),
        "planned, but the telephone system told nothing");
    Telling.steps(Telling.telephony(), WorkedAgents.on(day)).statusCode(200);
    tell(WorkedCalls.on(day));
    comesTo(HandAgentFigures.ofTheDay(), day);
    comesTo(HandAgentFigures.byAgent(), day, "by", "agent");
    comesTo(HandAgentFigures.byHalfHour(day.toString()), day, "by", "half_hour");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void anyOrderRepetitionAndSplitGiveTheSameFigures(int seed) {
    LocalDate day = LocalDate.of(2022, 4, 4).plusDays(seed * 3L);
    Random random = new Random(seed);
    List<Runnable> told = new ArrayList<>();
    told.add(() -> plan(day));
    batches(WorkedAgents.on(day), random)
        .forEach(
            batch -> told.add(() -> Telling.steps(Telling.telephony(), batch).statusCode(200)));
    batches(WorkedCalls.on(day), random).forEach(batch -> told.add(() -> tell(batch)));
    Collections.shuffle(told, random);
    told.parallelStream().forEach(Runnable::run);

    comesTo(HandAgentFigures.ofTheDay(), day);
    comesTo(HandAgentFigures.byAgent(), day, "by", "agent");
  }

  @Test
  void aRosterChangedAfterwardsChangesTheFiguresByTheDifference() {
    LocalDate day = LocalDate.of(2022, 5, 9);
    Map<String, String> planned = plan(day);
    Telling.steps(Telling.telephony(), WorkedAgents.on(day)).statusCode(200);
    tell(WorkedCalls.on(day));
    comesTo(HandAgentFigures.ofTheDay(), day);
    // agent3 was ill, as it turns out: approved
    Telling.change(
            Telling.supervisor(),
            planned.get("agent3"),
            "\"0\"",
            shift(day, "agent3", "09:00-13:00", "", "09:00-13:00"))
        .statusCode(200);
    comesTo(
        Map.of(
            "attendance default", "3 / 3 = 100.00",
            "adherence default", "27720000 / 39000000 = 71.08",
            "schedule_adherence default", "21720000 / 39000000 = 55.69"),
        day);
    // agent2 was never planned
    Telling.remove(Telling.supervisor(), planned.get("agent2"), "\"0\"").statusCode(204);
    comesTo(
        Map.of(
            "attendance default", "2 / 2 = 100.00",
            "adherence default", "25500000 / 24600000 = 103.66",
            "schedule_adherence default", "19500000 / 24600000 = 79.27"),
        day);
  }

  @Test
  void aMonthsCostFallsOnItsDaysAndItsWeeksInWholeFen() {
    LocalDate day = LocalDate.of(2022, 6, 8);
    LocalDate monday = day.minusDays(2);
    tell(WorkedCalls.on(day));
    assertEquals(
        Map.of(), starting("cost_per_call", AskedFigures.ofDay(day)), "no source, no figure");
    // 10,000 fen on 7 days: 1,428 each, and one more on the first 4, of which this is the third
    cost("worked-fixed", monday, monday.plusDays(6), 10_000, "CNY");
    cost("worked-variable", day, day, 2_000, "CNY");
    cost("worked-dollars", day, day, 100, "USD");
    // 5 calls answered by agents, 1 by the machine
    assertEquals(
        Map.of("cost_per_call CNY", "3429 / 6 = 5.72", "cost_per_call USD", "100 / 6 = 0.17"),
        starting("cost_per_call", AskedFigures.ofDay(day)));
    Map<String, String> weeks =
        starting("cost_per_call", AskedFigures.of(monday.minusDays(1), monday.plusDays(8), "week"));
    assertEquals("12000 / 6 = 20.0", weeks.get("cost_per_call CNY 2022-W23"));
    Map<String, String> days =
        starting("cost_per_call CNY", AskedFigures.of(monday, monday.plusDays(7), "day"));
    // the call of the next day's first minute belongs to the day before
    assertEquals("1429 / 0 = absent", days.get("cost_per_call CNY 2022-06-09"));
    assertEquals("1428 / 0 = absent", days.get("cost_per_call CNY 2022-06-10"));
  }

  @Test
  @Tag("M2")
  void aCentresCostsAreDividedByItsOwnCallsAndWhatIsNobodysIsInNone() {
    LocalDate day = LocalDate.of(2022, 9, 7);
    tell(WorkedCalls.on(day));
    cost("centres-chengdu", day, day, 1_200, "CNY", "chengdu");
    cost("centres-none", day, day, 600, "CNY", "");
    cost("centres-other", day, day, 500, "CNY", "leshan");
    assertEquals(
        Map.of("cost_per_call CNY", "2300 / 6 = 3.83"),
        starting("cost_per_call", AskedFigures.ofDay(day)));
    assertEquals(
        Map.of(
            "cost_per_call CNY chengdu", "1200 / 6 = 2.0",
            "cost_per_call CNY leshan", "500 / 0 = absent"),
        starting("cost_per_call", AskedFigures.ofDay(day, "by", "centre")));
    assertEquals(
        Map.of("cost_per_call CNY", "1200 / 6 = 2.0"),
        starting("cost_per_call", AskedFigures.ofDay(day, "centre", "chengdu")));
    assertEquals(
        Map.of(),
        starting("cost_per_call", AskedFigures.ofDay(day, "by", "team")),
        "costs have no team");
  }

  @Test
  @Tag("M2")
  void turnoverIsThatOfTheTeamAndCentreThatALeaverBelongedToLast() {
    employ("teamed-a", "2016-05-01", "2016-06-10");
    employ("teamed-b", "2016-05-01", "2020-06-30");
    employ("teamed-c", "2016-05-01", "2016-06-20");
    member("teamed-a", "north", "teamed-centre", "2016-05-01", "2016-06-06");
    member("teamed-a", "south", "teamed-centre", "2016-06-06", null);
    member("teamed-b", "south", "teamed-centre", "2016-05-01", null);
    LocalDate june = LocalDate.of(2016, 6, 1);
    // north: a alone on 5 days; south: b on 30 days and a on 5; c is in no team
    Map<String, String> teams =
        starting("turnover", AskedFigures.of(june, june.plusMonths(1), "team"));
    assertEquals("0 / 5 = 0.00", teams.get("turnover default north"));
    assertEquals("30 / 35 = 85.71", teams.get("turnover default south"));
    assertEquals(
        "30 / 40 = 75.00",
        starting("turnover", AskedFigures.of(june, june.plusMonths(1), "centre"))
            .get("turnover default teamed-centre"));
    assertEquals(
        "60 / 60 = 100.00",
        starting("turnover", AskedFigures.of(june, june.plusMonths(1), null))
            .get("turnover default"));
  }

  private static void member(String agent, String team, String centre, String from, String until) {
    Map<String, Object> membership =
        new HashMap<>(
            Map.of(
                "agent",
                agent,
                "team",
                team,
                "centre",
                centre,
                "validFrom",
                from + "T00:00:00+08:00"));
    if (until != null) {
      membership.put("validUntil", until + "T00:00:00+08:00");
    }
    Telling.create(Tokens.of("supervisor1", "supervisor"), "/team-memberships", membership)
        .statusCode(201);
  }

  @Test
  void leaversAreDividedByTheMeanOfTheDaysHeadCounts() {
    employ("turnover-a", "2018-05-01", "2020-06-30");
    employ("turnover-b", "2018-05-01", "2019-04-10");
    employ("turnover-c", "2019-04-16", "2020-06-30");
    employ("turnover-d", "2019-04-01", "2019-04-30");
    // 30 + 10 + 15 + 30 agent-days in 30 days; b and d left
    LocalDate april = LocalDate.of(2019, 4, 1);
    assertEquals(
        Map.of("turnover default", "60 / 85 = 70.59"),
        starting("turnover", AskedFigures.of(april, april.plusMonths(1), null)));
    Map<String, String> months =
        starting("turnover", AskedFigures.of(april, april.plusMonths(2), "month"));
    assertEquals("60 / 85 = 70.59", months.get("turnover default 2019-04"));
    assertEquals("0 / 62 = 0.00", months.get("turnover default 2019-05"));
    // 365 + 100 + 260 + 30 agent-days in 365 days
    LocalDate year = LocalDate.of(2019, 1, 1);
    assertEquals(
        Map.of("turnover default", "730 / 755 = 96.69"),
        starting("turnover", AskedFigures.of(year, year.plusYears(1), null)));
    LocalDate ahead = LocalDate.of(2100, 1, 1);
    assertEquals(
        Map.of("turnover default", "0 / 0 = absent"),
        starting("turnover", AskedFigures.of(ahead, ahead.plusMonths(1), null)));
  }

  /** Counting follows a moment later. */
  private static void comesTo(Map<String, String> byHand, LocalDate day, String... query) {
    Map<String, String> seen = new HashMap<>();
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(250))
          .until(
              () -> {
                seen.clear();
                seen.putAll(only(byHand, AskedFigures.ofDay(day, query)));
                return seen.equals(byHand);
              });
    } catch (ConditionTimeoutException late) {
      assertEquals(new TreeMap<>(byHand), new TreeMap<>(seen));
    }
  }

  /** Locations of the shifts by agent. */
  private static Map<String, String> plan(LocalDate day) {
    Map<String, String> planned = new HashMap<>();
    for (Map<String, Object> shift :
        List.of(
            shift(day, "agent1", "09:00-17:00", "12:00-13:00", "16:00-16:30"),
            shift(day, "agent2", "09:00-13:00", "", ""),
            shift(day, "agent3", "09:00-13:00", "", ""),
            shift(day, "agent4", "09:00-13:00", "", "09:00-13:00"),
            shift(day, "agent5", "09:00-10:00", "09:00-09:40", ""))) {
      planned.put(
          shift.get("agent").toString(),
          Telling.create(Telling.supervisor(), "/rosters/shifts", shift)
              .statusCode(201)
              .extract()
              .header("Location"));
    }
    return planned;
  }

  private static Map<String, Object> shift(
      LocalDate day, String agent, String shift, String pause, String exception) {
    Map<String, Object> told = new LinkedHashMap<>(stretch(day, shift));
    told.put("agent", agent);
    told.put("breaks", pause.isEmpty() ? List.of() : List.of(stretch(day, pause)));
    told.put("exceptions", exception.isEmpty() ? List.of() : List.of(stretch(day, exception)));
    return told;
  }

  private static Map<String, Object> stretch(LocalDate day, String fromTo) {
    String[] ends = fromTo.split("-");
    return Map.of("from", time(day, ends[0]).toString(), "to", time(day, ends[1]).toString());
  }

  private static void cost(String ref, LocalDate first, LocalDate last, long minor, String in) {
    cost(ref, first, last, minor, in, "");
  }

  private static void cost(
      String ref, LocalDate first, LocalDate last, long minor, String in, String centre) {
    Map<String, Object> cost =
        new HashMap<>(
            Map.of(
                "reference",
                ref,
                "kind",
                "FIXED",
                "firstDay",
                first.toString(),
                "lastDay",
                last.toString(),
                "minor",
                minor,
                "currency",
                in));
    if (!centre.isEmpty()) {
      cost.put("centre", centre);
    }
    Telling.create(FINANCE, "/costs", cost).statusCode(201);
  }

  private static void employ(String agent, String joined, String left) {
    Telling.create(
            Telling.supervisor(),
            "/staff",
            Map.of("agent", agent, "joinedOn", joined, "leftOn", left))
        .statusCode(201);
  }

  private static void tell(List<CallStep> steps) {
    TellsCalls.tell(steps).statusCode(200);
  }

  /** Doubled, shuffled and split. */
  private static <T> List<List<T>> batches(List<T> steps, Random random) {
    List<T> told = new ArrayList<>(steps);
    told.addAll(steps);
    Collections.shuffle(told, random);
    List<List<T>> batches = new ArrayList<>();
    for (int from = 0; from < told.size(); ) {
      int to = Math.min(told.size(), from + 1 + random.nextInt(9));
      batches.add(told.subList(from, to));
      from = to;
    }
    return batches;
  }

  private static Map<String, String> only(Map<String, String> wanted, Map<String, String> asked) {
    Map<String, String> of = new HashMap<>(asked);
    of.keySet().retainAll(wanted.keySet());
    return of;
  }

  private static Map<String, String> starting(String with, Map<String, String> asked) {
    Map<String, String> of = new HashMap<>(asked);
    of.keySet().removeIf(figure -> !figure.startsWith(with));
    return of;
  }
}
