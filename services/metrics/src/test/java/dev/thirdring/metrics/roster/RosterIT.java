package dev.thirdring.metrics.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.thirdring.metrics.Telling;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M1")
class RosterIT {
  private static final String AGENT1 = Tokens.of("agent1", "agent");

  @Test
  void plansChangesAndTakesOutAShift() {
    String location =
        create("roster-a", "2022-05-02T09:00:00+08:00", "2022-05-02T18:00:00+08:00")
            .statusCode(201)
            .body("day", equalTo("2022-05-02"))
            .body("scheduledSeconds", equalTo(28_800))
            .extract()
            .header("Location");
    create("roster-a", "2022-05-02T09:00:00+08:00", "2022-05-02T18:00:00+08:00").statusCode(200);
    create("roster-a", "2022-05-02T17:00:00+08:00", "2022-05-02T20:00:00+08:00")
        .statusCode(409)
        .body("errors.field", contains("from"));
    create("roster-a", "2022-05-02T18:00:00+08:00", "2022-05-02T20:00:00+08:00").statusCode(201);
    Map<String, Object> later =
        shift("roster-a", "2022-05-02T10:00:00+08:00", "2022-05-02T18:00:00+08:00");
    Telling.change(Telling.supervisor(), location, "\"0\"", later)
        .statusCode(200)
        .header("ETag", "\"1\"");
    Telling.change(Telling.supervisor(), location, "\"0\"", later).statusCode(412);
    Telling.change(
            Telling.supervisor(),
            location,
            "\"1\"",
            shift("roster-a", "2022-05-02T10:00:00+08:00", "2022-05-02T18:30:00+08:00"))
        .statusCode(409);
    Telling.remove(Telling.supervisor(), location, "\"0\"").statusCode(412);
    Telling.remove(Telling.supervisor(), location, "\"1\"").statusCode(204);
    Telling.read(Telling.supervisor(), location).statusCode(404);
  }

  @Test
  void aShiftThatCannotBeIsRefusedByField() {
    Telling.create(
            Telling.supervisor(),
            "/rosters/shifts",
            Map.of(
                "agent", "roster-b",
                "from", "2022-05-02T09:00:00+08:00",
                "to", "2022-05-03T09:00:00+08:00",
                "breaks",
                    List.of(
                        Map.of(
                            "from",
                            "2022-05-02T08:00:00+08:00",
                            "to",
                            "2022-05-02T09:30:00+08:00"))))
        .statusCode(400)
        .body("errors.field", contains("to", "breaks"));
  }

  @Test
  void aSheetIsAnsweredRowByRowAndSendingItAgainChangesNothing() {
    String sheet =
        """
        坐席 Agent,日期,From,To,Breaks,例外
        roster-c,2022-06-06,9:00,18:00,12:00-13:00 meal / 15:30-15:45,14:00-15:00 training
        roster-c,2022-06-06,17:00,19:00,,
        roster-c,2022年6月7日,22:00,06:00,02:00-02:30,
        roster-c,7/6/2022,25:00,06:00,,
        roster-c,2022-06-08,9:00,18:00,19:00-20:00,
        """;
    Telling.sheet(Telling.supervisor(), "/rosters/batch", sheet)
        .statusCode(200)
        .body("taken", equalTo(2))
        .body("refused", equalTo(3))
        .body("rows.outcome", contains("TAKEN", "REFUSED", "TAKEN", "REFUSED", "REFUSED"))
        .body("rows.row", contains(2, 3, 4, 5, 6))
        .body("rows[1].errors.field", contains("from"))
        .body("rows[3].errors.field", contains("date", "from"))
        .body("rows[4].errors.field", contains("breaks"));
    Telling.sheet(Telling.supervisor(), "/rosters/batch", sheet)
        .statusCode(200)
        .body("taken", equalTo(0))
        .body("alreadyThere", equalTo(2))
        .body("refused", equalTo(3));
    Telling.read(
            Telling.supervisor(), "/rosters/shifts?agent=roster-c&from=2022-06-07&to=2022-06-08")
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].to", equalTo("2022-06-07T22:00:00Z"))
        .body("items[0].day", equalTo("2022-06-07"))
        .body("items[0].breaks[0].from", equalTo("2022-06-07T18:00:00Z"))
        .body("items[0].scheduledSeconds", equalTo(27_000));
    Telling.read(Telling.supervisor(), "/rosters/shifts?agent=roster-c&to=2022-06-07")
        .body("items[0].scheduledSeconds", equalTo(24_300));
  }

  @Test
  void theTemplateIsASheetThatIsTakenAsItIs() {
    String template =
        Telling.read(Telling.supervisor(), "/rosters/template.csv")
            .statusCode(200)
            .header("Content-Disposition", containsString("roster.csv"))
            .extract()
            .asString();
    Telling.sheet(
            Telling.supervisor(),
            "/rosters/batch",
            template + "roster-d,2022-06-06,9:00,10:00,,\r\n")
        .statusCode(200)
        .body("taken", equalTo(1))
        .body("rows.size()", equalTo(1));
    Telling.sheet(Telling.supervisor(), "/rosters/batch", "Agent,Colour\na,b\n")
        .statusCode(400)
        .body("errors[0].allowed", startsWith("row 1 must hold"));
  }

  @Test
  void agentsSeeTheirOwnAndNobodyElsePlans() {
    create("agent1", "2022-07-04T09:00:00+08:00", "2022-07-04T10:00:00+08:00").statusCode(201);
    String other =
        create("agent2", "2022-07-04T09:00:00+08:00", "2022-07-04T10:00:00+08:00")
            .statusCode(201)
            .extract()
            .header("Location");
    Telling.read(AGENT1, "/rosters/shifts?agent=agent2")
        .statusCode(200)
        .body("items.agent", everyItem(equalTo("agent1")))
        .body("items.agent", hasItem("agent1"));
    Telling.read(AGENT1, other).statusCode(404);
    Telling.create(
            AGENT1,
            "/rosters/shifts",
            shift("agent1", "2022-07-05T09:00:00Z", "2022-07-05T10:00:00Z"))
        .statusCode(403);
    Telling.change(
            AGENT1, other, "\"0\"", shift("agent1", "2022-07-05T09:00:00Z", "2022-07-05T10:00:00Z"))
        .statusCode(403);
    Telling.remove(AGENT1, other, "\"0\"").statusCode(403);
    Telling.sheet(AGENT1, "/rosters/batch", "agent,date,from,to\n").statusCode(403);
    Telling.read(Tokens.of("dealer1", "dealer"), "/rosters/shifts").statusCode(403);
  }

  private static ValidatableResponse create(String agent, String from, String to) {
    return Telling.create(Telling.supervisor(), "/rosters/shifts", shift(agent, from, to));
  }

  /** With a meal of an hour where it fits. */
  private static Map<String, Object> shift(String agent, String from, String to) {
    return from.contains("T09:00:00+08:00") && to.contains("T18:00")
        ? Map.of(
            "agent", agent,
            "from", from,
            "to", to,
            "breaks",
                List.of(
                    Map.of(
                        "from", from.replace("T09", "T12"),
                        "to", from.replace("T09", "T13"),
                        "what", "meal")))
        : Map.of("agent", agent, "from", from, "to", to);
  }
}
