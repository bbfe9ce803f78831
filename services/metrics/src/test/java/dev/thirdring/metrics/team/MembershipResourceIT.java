package dev.thirdring.metrics.team;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M2")
class MembershipResourceIT {
  private static final String JANUARY = "2026-01-01T00:00:00+08:00";
  private static final String FEBRUARY = "2026-02-01T00:00:00+08:00";
  private static final String MARCH = "2026-03-01T00:00:00+08:00";

  @Test
  void whoeverMovesIsToldOnceAndBelongsToOneTeamAtATime() {
    place("mover", "north", JANUARY, null).statusCode(201).header("ETag", equalTo("\"0\""));
    place("mover", "south", FEBRUARY, null).statusCode(201);
    place("mover", "north", FEBRUARY, MARCH)
        .statusCode(400)
        .body("errors.field", contains("validFrom"));
    as("analyst")
        .get("/team-memberships?agent=mover")
        .then()
        .statusCode(200)
        .body("items.team", contains("north", "south"))
        .body("items[0].validUntil", equalTo("2026-01-31T16:00:00Z"));
    as("analyst")
        .get("/team-memberships?agent=mover&at=2026-02-10T00:00:00Z")
        .then()
        .body("items.team", contains("south"));
  }

  @Test
  void aMembershipIsChangedByWhoeverSawItLast() {
    String id = place("changer", "north", JANUARY, null).extract().path("id");
    Map<String, Object> shorter = body("changer", "north", JANUARY, MARCH);
    change(id, "\"0\"", shorter).statusCode(200).header("ETag", equalTo("\"1\""));
    change(id, "\"0\"", body("changer", "east", JANUARY, MARCH)).statusCode(412);
    change(id, "\"1\"", body("other", "east", JANUARY, MARCH)).statusCode(404);
    change(id, "\"1\"", body("changer", "north", MARCH, JANUARY))
        .statusCode(400)
        .body("errors.field", contains("validUntil"));
    as("supervisor")
        .contentType("application/json")
        .body(shorter)
        .put("/team-memberships/" + id)
        .then()
        .statusCode(428);
  }

  @Test
  void aFileIsTakenRowByRowAndChangesNothingWhenItIsSentAgain() {
    String file =
        """
        agent,team,centre,valid_from,valid_until
        filed1,west,lanzhou,2026-01-01T00:00:00+08:00,
        filed2,west,lanzhou,2026-01-01T00:07:00+08:00,
        filed3,west,,2026-01-01T00:00:00+08:00,
        filed4,west,lanzhou,yesterday,
        filed1,east,lanzhou,2026-02-01T00:00:00+08:00,2026-03-01T00:00:00+08:00
        """;
    csv(file)
        .statusCode(200)
        .body("placed", equalTo(2))
        .body("refused.row", contains(3, 4, 5))
        .body("refused[0].errors.field", contains("validFrom"))
        .body("refused[1].errors.field", hasItem("centre"));
    String again =
        """
        agent,team,centre,valid_from,valid_until
        filed1,west,lanzhou,2026-01-01T00:00:00+08:00,2026-02-01T00:00:00+08:00
        filed1,east,lanzhou,2026-02-01T00:00:00+08:00,2026-03-01T00:00:00+08:00
        """;
    csv(again).body("placed", equalTo(0)).body("alreadyThere", equalTo(2));
    csv("agent,team\nfiled1,west\n").statusCode(400).body("errors.field", contains("file"));
    csv("").statusCode(400);
  }

  @Test
  void pagesFollowEachOther() {
    for (int month = 1; month <= 3; month++) {
      place("paged" + month, "pages", JANUARY, null);
    }
    String cursor =
        as("analyst")
            .get("/team-memberships?team=pages&size=2")
            .then()
            .body("items", hasSize(2))
            .body("nextCursor", notNullValue())
            .extract()
            .path("nextCursor");
    as("analyst")
        .get("/team-memberships?team=pages&size=2&cursor=" + cursor)
        .then()
        .body("items.agent", contains("paged3"));
  }

  @Test
  void otherRolesPlaceNobody() {
    Map<String, Object> body = body("nobody", "north", JANUARY, null);
    as("agent").get("/team-memberships").then().statusCode(403);
    as("analyst")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(body)
        .post("/team-memberships")
        .then()
        .statusCode(403);
    given().get("/team-memberships").then().statusCode(401);
  }

  private static ValidatableResponse place(String agent, String team, String from, String until) {
    return as("supervisor")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(body(agent, team, from, until))
        .post("/team-memberships")
        .then();
  }

  private static ValidatableResponse change(String id, String tag, Map<String, Object> body) {
    return as("supervisor")
        .header("If-Match", tag)
        .contentType("application/json")
        .body(body)
        .put("/team-memberships/" + id)
        .then();
  }

  private static ValidatableResponse csv(String file) {
    return as("supervisor").contentType("text/csv").body(file).post("/team-memberships/csv").then();
  }

  private static Map<String, Object> body(String agent, String team, String from, String until) {
    Map<String, Object> body = new HashMap<>();
    body.put("agent", agent);
    body.put("team", team);
    body.put("centre", "chengdu");
    body.put("validFrom", from);
    body.put("validUntil", until);
    return body;
  }

  private static RequestSpecification as(String role) {
    return given().header("Authorization", "Bearer " + Tokens.of("somebody", role));
  }
}
