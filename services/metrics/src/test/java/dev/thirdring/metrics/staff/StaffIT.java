package dev.thirdring.metrics.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.thirdring.metrics.Telling;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M1")
class StaffIT {
  private static final String SUPERVISOR = Telling.supervisor();

  @Test
  void somebodyJoinsLeavesAndComesBack() {
    Map<String, Object> joined = Map.of("agent", "staff-a", "joinedOn", "2012-03-01");
    String location =
        Telling.create(SUPERVISOR, "/staff", joined).statusCode(201).extract().header("Location");
    Telling.create(SUPERVISOR, "/staff", joined).statusCode(200);
    Telling.create(SUPERVISOR, "/staff", Map.of("agent", "staff-a", "joinedOn", "2012-05-01"))
        .statusCode(409);
    Map<String, Object> left =
        Map.of("agent", "staff-a", "joinedOn", "2012-03-01", "leftOn", "2012-04-30");
    Telling.change(SUPERVISOR, location, "\"0\"", left).statusCode(200).header("ETag", "\"1\"");
    Telling.change(SUPERVISOR, location, "\"0\"", left).statusCode(412);
    Telling.create(
            SUPERVISOR,
            "/staff",
            Map.of("agent", "staff-a", "joinedOn", "2012-05-01", "leftOn", "2012-06-01"))
        .statusCode(201);
    Telling.change(
            SUPERVISOR,
            location,
            "\"1\"",
            Map.of("agent", "staff-a", "joinedOn", "2012-03-01", "leftOn", "2012-05-01"))
        .statusCode(409);
    Telling.create(
            SUPERVISOR,
            "/staff",
            Map.of("agent", "staff-b", "joinedOn", "2012-05-02", "leftOn", "2012-05-01"))
        .statusCode(400)
        .body("errors.field", contains("leftOn"));
    Telling.remove(SUPERVISOR, location, "\"1\"").statusCode(204);
  }

  @Test
  void aSheetEndsWhatWasOpen() {
    Telling.sheet(SUPERVISOR, "/staff/batch", "agent,joinedOn,leftOn\nstaff-c,2012-03-01,\n")
        .statusCode(200)
        .body("taken", equalTo(1));
    String ended =
        "agent,joinedOn,leftOn\nstaff-c,2012-03-01,2012-03-31\nstaff-c,2012-03-15,\nstaff-d,03/01/2012,\n";
    Telling.sheet(SUPERVISOR, "/staff/batch", ended)
        .statusCode(200)
        .body("rows.outcome", contains("TAKEN", "REFUSED", "REFUSED"));
    Telling.sheet(SUPERVISOR, "/staff/batch", ended)
        .body("rows.outcome", contains("ALREADY_THERE", "REFUSED", "REFUSED"));
    Telling.read(SUPERVISOR, "/staff?limit=200")
        .body("items.find { it.agent == 'staff-c' }.leftOn", equalTo("2012-03-31"));
    Telling.read(SUPERVISOR, "/staff/template.csv").statusCode(200);
  }

  @Test
  void agentsNeitherSeeNorEnterWhoLeft() {
    String agent = Tokens.of("agent1", "agent");
    Map<String, Object> joined = Map.of("agent", "agent1", "joinedOn", "2012-03-01");
    String some = "/staff/00000000-0000-0000-0000-000000000000";
    Telling.create(agent, "/staff", joined).statusCode(403);
    Telling.change(agent, some, "\"0\"", joined).statusCode(403);
    Telling.remove(agent, some, "\"0\"").statusCode(403);
    Telling.sheet(agent, "/staff/batch", "agent\n").statusCode(403);
    Telling.read(agent, "/staff").statusCode(403);
    Telling.read(agent, "/staff/template.csv").statusCode(403);
  }
}
