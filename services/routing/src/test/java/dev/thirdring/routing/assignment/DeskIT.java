package dev.thirdring.routing.assignment;

import static dev.thirdring.routing.Scene.as;
import static dev.thirdring.routing.Scene.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.intake.NoticeReviewed;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each test has a unit of its own, so that nobody else's tickets come in between. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("R7")
class DeskIT {
  private final String unit = "d" + UUID.randomUUID().toString().substring(0, 8);
  private final String anna = "anna-" + unit;
  private final String bert = "bert-" + unit;
  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene();
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", unit)
        .body(
            Map.of(
                "code",
                unit,
                "unit",
                Map.of(
                    "nameZh", "测试", "nameEn", "Test", "calendar", "cn-standard", "head", "head")))
        .post("/units")
        .then()
        .statusCode(201);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static Map<String, Object> person(List<String> units, int capacity, boolean active) {
    return Map.of(
        "units",
        units,
        "skills",
        List.of(Map.of("skill", "broadband", "level", 3)),
        "capacity",
        capacity,
        "active",
        active);
  }

  private String joined(String name, int capacity) {
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", name)
        .body(Map.of("name", name, "person", person(List.of(unit), capacity, true)))
        .post("/people")
        .then()
        .statusCode(201)
        .body("presence", equalTo("OFFLINE"));
    return Tokens.ofDepartment(name, unit);
  }

  private static void says(String token, String presence) {
    as(token)
        .body(Map.of("presence", presence))
        .put("/people/me/presence")
        .then()
        .statusCode(200)
        .body("presence", equalTo(presence));
  }

  private AssignmentMade made() {
    TicketOpened ticket = Scene.opened(TicketForm.REVIEWED_NOTICE, "no-signal", false);
    scene.publish(ticket);
    scene.events.publish(
        ticket.ticketId().toString(),
        new NoticeReviewed(
            ticket.ticketId(), Clock.systemUTC().instant(), "head", true, unit, "Theirs"));
    return scene.events.await(
        AssignmentMade.class, one -> one.ticketId().equals(ticket.ticketId()));
  }

  @Test
  void goesToWhoeverIsThereAndHasLeast() {
    String one = joined(anna, 10);
    String other = joined(bert, 2);
    assertNull(made().assignee());
    says(one, "AVAILABLE");
    says(other, "BUSY");
    AssignmentMade first = made();
    assertEquals(anna, first.assignee());
    says(other, "AVAILABLE");
    AssignmentMade second = made();
    assertEquals(bert, second.assignee());
    as(one)
        .get("/assignments/" + second.assignmentId() + "/decision")
        .then()
        .statusCode(200)
        .body("assignee", equalTo(bert))
        .body("loads", containsInAnyOrder(anna + " 1/10", bert + " 0/2"));
    as(one)
        .get("/people/me/work")
        .then()
        .statusCode(200)
        .body("items.assignmentId", contains(first.assignmentId().toString()));
    says(one, "AWAY");
    assertEquals(bert, made().assignee());
    assertNull(made().assignee(), "who has all they can bear gets no more");
  }

  @Test
  void neverGivesTwoPeopleTheSame() {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      made();
      tokens.add(joined("p" + i + "-" + unit, 10));
    }
    List<CompletableFuture<String>> all =
        tokens.stream()
            .map(
                token ->
                    CompletableFuture.supplyAsync(
                        () ->
                            as(token)
                                .post("/units/" + unit + "/queue/next")
                                .then()
                                .statusCode(200)
                                .extract()
                                .<String>path("assignmentId")))
            .toList();
    List<String> taken = all.stream().map(CompletableFuture::join).toList();
    assertEquals(6, new HashSet<>(taken).size(), taken.toString());
    as(tokens.getFirst()).post("/units/" + unit + "/queue/next").then().statusCode(404);
  }

  @Test
  void neverGivesMoreThanSomebodyCanBearHoweverManyComeAtOnce() {
    says(joined(anna, 3), "AVAILABLE");
    List<TicketOpened> tickets = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tickets.add(Scene.opened(TicketForm.REVIEWED_NOTICE, "no-signal", false));
      scene.publish(tickets.getLast());
    }
    tickets.forEach(
        ticket ->
            scene.events.publish(
                ticket.ticketId().toString(),
                new NoticeReviewed(
                    ticket.ticketId(), Clock.systemUTC().instant(), "head", true, unit, "x")));
    long given =
        tickets.stream()
            .map(
                ticket ->
                    scene.events.await(
                        AssignmentMade.class, one -> one.ticketId().equals(ticket.ticketId())))
            .filter(one -> anna.equals(one.assignee()))
            .count();
    assertEquals(3, given);
  }

  @Test
  void isTakenHandedOnAndPutBackWithReasons() {
    String one = joined(anna, 10);
    joined(bert, 10);
    AssignmentMade made = made();
    String path = "/assignments/" + made.assignmentId() + "/desk/";
    as(one).post(path + "take").then().statusCode(200).body("assignee", equalTo(anna));
    as(Tokens.ofDepartment(bert, unit)).post(path + "take").then().statusCode(409);
    as(one, 1)
        .body(Map.of("person", "nobody", "reason", "x"))
        .post(path + "hand-on")
        .then()
        .statusCode(400)
        .body("errors.field", contains("person"));
    as(one, 1)
        .body(Map.of("person", bert, "reason", "Knows the station"))
        .post(path + "hand-on")
        .then()
        .statusCode(200)
        .body("assignee", equalTo(bert))
        .body("handOns", equalTo(1))
        .body("history.what", contains("MADE", "TAKEN", "HANDED_ON"))
        .body("history.why", hasItem(bert + ": Knows the station"));
    as(one, 2).body(Map.of("reason", "x")).post(path + "hand-back").then().statusCode(409);
    as(Tokens.ofDepartment(bert, unit), 2)
        .body(Map.of("reason", "Needs English"))
        .post(path + "hand-back")
        .then()
        .statusCode(200)
        .body("assignee", nullValue());
  }

  @Test
  void putsBackTheWorkOfWhoeverLeaves() {
    says(joined(anna, 10), "AVAILABLE");
    AssignmentMade made = made();
    assertEquals(anna, made.assignee());
    int version = as(Scene.ADMINISTRATOR).get("/people/" + anna).path("version");
    as(Scene.ADMINISTRATOR, version)
        .body(person(List.of(unit), 10, false))
        .put("/people/" + anna)
        .then()
        .statusCode(200)
        .body("active", equalTo(false));
    eventually(
        () ->
            as(Scene.SUPERVISOR)
                .get("/assignments/" + made.assignmentId())
                .<Object>path("assignee"),
        assignee -> assignee == null);
    assertNull(made().assignee());
  }

  @Test
  void listsWhatWaitsByWhatFallsDueFirst() {
    AssignmentMade first = made();
    AssignmentMade second = made();
    String cursor =
        as(Scene.SUPERVISOR)
            .get("/units/" + unit + "/queue?limit=1")
            .then()
            .statusCode(200)
            .body("items.assignmentId", contains(first.assignmentId().toString()))
            .body("nextCursor", notNullValue())
            .extract()
            .path("nextCursor");
    as(Scene.SUPERVISOR)
        .queryParam("cursor", cursor)
        .get("/units/" + unit + "/queue?limit=1")
        .then()
        .statusCode(200)
        .body("items.assignmentId", contains(second.assignmentId().toString()))
        .body("nextCursor", nullValue());
    as(Scene.SUPERVISOR)
        .get("/units/" + unit + "/queue?waiting=false")
        .then()
        .body(
            "items.assignmentId",
            hasItems(first.assignmentId().toString(), second.assignmentId().toString()));
  }

  @Test
  void isForThoseWhoWorkThereOnly() {
    AssignmentMade made = made();
    assertTrue(made.department().equals(unit));
    String path = "/assignments/" + made.assignmentId() + "/desk/";
    as(Scene.BILLING).get("/units/" + unit + "/queue").then().statusCode(403);
    as(Scene.BILLING).post("/units/" + unit + "/queue/next").then().statusCode(403);
    as(Scene.BILLING).post(path + "take").then().statusCode(403);
    as(Scene.BILLING, 0)
        .body(Map.of("reason", "x"))
        .post(path + "hand-back")
        .then()
        .statusCode(403);
    as(Scene.BILLING, 0)
        .body(Map.of("person", anna, "reason", "x"))
        .post(path + "hand-on")
        .then()
        .statusCode(403);
    as(Scene.FINANCE).get("/people/me/work").then().statusCode(403);
    as(Scene.FINANCE).get("/people/me").then().statusCode(403);
    as(Scene.NETWORK).get("/people/me").then().statusCode(404);
    as(Scene.FINANCE)
        .body(Map.of("presence", "AWAY"))
        .put("/people/me/presence")
        .then()
        .statusCode(403);
    as(Scene.NETWORK).get("/people").then().statusCode(403);
    as(Scene.NETWORK).get("/people/" + anna).then().statusCode(403);
    as(Scene.NETWORK).body(Map.of()).post("/people").then().statusCode(403);
    as(Scene.NETWORK, 0).body(Map.of()).put("/people/" + anna).then().statusCode(403);
    as(Scene.FINANCE).get("/skills").then().statusCode(403);
    as(Scene.NETWORK).body(Map.of()).post("/skills").then().statusCode(403);
    as(Scene.NETWORK, 0).body(Map.of()).put("/skills/broadband").then().statusCode(403);
  }

  @Test
  void keepsSkillsAsData() {
    String code = "s" + UUID.randomUUID().toString().substring(0, 8);
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", code)
        .body(Map.of("code", code, "skill", Map.of("nameZh", "漫游", "nameEn", "Roaming")))
        .post("/skills")
        .then()
        .statusCode(201);
    as(Scene.ADMINISTRATOR, 0)
        .body(Map.of("nameZh", "国际漫游", "nameEn", "Roaming abroad"))
        .put("/skills/" + code)
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
    as(Scene.AGENT).get("/skills").then().statusCode(200).body("items.code", hasItem(code));
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", code + "-p")
        .body(
            Map.of(
                "name",
                anna,
                "person",
                Map.of(
                    "units",
                    List.of("moon-base"),
                    "skills",
                    List.of(Map.of("skill", "flying", "level", 1)),
                    "capacity",
                    1,
                    "active",
                    true)))
        .post("/people")
        .then()
        .statusCode(400)
        .body("errors.field", contains("person.units", "person.skills"));
  }
}
