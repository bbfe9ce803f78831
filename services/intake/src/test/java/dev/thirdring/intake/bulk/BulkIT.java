package dev.thirdring.intake.bulk;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I14")
class BulkIT {

  @Test
  void eachTicketAnswersForItself() {
    String settled = settled();
    String open = open(unsettledCall()).path("id");
    String changed = settled();
    String none = UUID.randomUUID().toString();
    bulk(
            "agent1",
            Roles.AGENT,
            Map.of(
                "operation",
                "ARCHIVE",
                "tickets",
                List.of(
                    Map.of("id", settled),
                    Map.of("id", open),
                    Map.of("id", changed, "version", 77),
                    Map.of("id", none))))
        .then()
        .statusCode(200)
        .body("done", equalTo(1))
        .body("refused", equalTo(2))
        .body("stale", equalTo(1))
        .body("rows.ticketId", equalTo(List.of(settled, open, changed, none)))
        .body("rows.outcome", equalTo(List.of("DONE", "REFUSED", "STALE", "REFUSED")))
        .body("rows[1].problem", containsString("ticket-not-in-state"))
        .body("rows[3].problem", containsString("not-found"));
    assertEquals("agent1", view(settled).path("archivedBy"));
    assertNull(view(changed).path("archivedBy"));
  }

  @Test
  void whoMayNotIsRefusedForEachTicketAndAtTheDoor() {
    String settled = settled();
    Map<String, Object> body =
        Map.of("operation", "ARCHIVE", "tickets", List.of(Map.of("id", settled)));
    bulk("agent2", Roles.AGENT, body)
        .then()
        .statusCode(200)
        .body("refused", equalTo(1))
        .body("rows[0].problem", containsString("forbidden"));
    bulk("network-dept", Roles.DEPARTMENT, body).then().statusCode(403);
    bulk("supervisor1", Roles.SUPERVISOR, body).then().statusCode(200).body("done", equalTo(1));
  }

  @Test
  void theSameKeyAgainDoesNothingTwiceAndAnotherRequestUnderItIsRefused() {
    String ticket = open(unsettledCall()).path("id");
    String key = UUID.randomUUID().toString();
    Map<String, Object> body =
        Map.of(
            "operation",
            "NOTE",
            "note",
            "已电话联系 / Called",
            "tickets",
            List.of(Map.of("id", ticket)));
    Response first = bulk("agent1", Roles.AGENT, key, body);
    first.then().statusCode(200).body("done", equalTo(1));
    bulk("agent1", Roles.AGENT, key, body)
        .then()
        .statusCode(200)
        .body("run", equalTo(first.path("run")))
        .body("done", equalTo(1));
    assertEquals(
        List.of("已电话联系 / Called"),
        as("agent1", Roles.AGENT).get("/tickets/" + ticket + "/notes").path("items.text"));
    bulk(
            "agent1",
            Roles.AGENT,
            key,
            Map.of("operation", "NOTE", "note", "else", "tickets", List.of(Map.of("id", ticket))))
        .then()
        .statusCode(422);
  }

  @Test
  void aFilterMeansItsTicketsAndAWrongOneIsNamed() {
    String product = "bulk-" + UUID.randomUUID().toString().substring(0, 8);
    as("admin1", Roles.ADMINISTRATOR)
        .body(Map.of("nameZh", "批量", "nameEn", "Bulk"))
        .put("/catalogs/product/" + product)
        .then()
        .statusCode(204);
    List<String> tickets =
        Stream.generate(() -> open(withProduct(product)).<String>path("id")).limit(3).toList();
    Map<String, List<String>> filter = Map.of("product", List.of(product));
    bulk(
            "supervisor1",
            Roles.SUPERVISOR,
            Map.of("operation", "LABEL", "label", "春节 promo", "filter", filter))
        .then()
        .statusCode(200)
        .body("done", equalTo(3));
    assertEquals(
        tickets.reversed(),
        as("agent1", Roles.AGENT)
            .get("/tickets?label=春节 promo&product=" + product)
            .path("items.id"));
    bulk(
            "supervisor1",
            Roles.SUPERVISOR,
            Map.of(
                "operation",
                "CORRECT",
                "filter",
                filter,
                "correction",
                Map.of("wish", "money", "reason", "活动资费 / The campaign's tariff")))
        .then()
        .statusCode(200)
        .body("done", equalTo(3));
    assertEquals("money", view(tickets.getFirst()).path("wish"));
    bulk(
            "supervisor1",
            Roles.SUPERVISOR,
            Map.of("operation", "LABEL", "label", "x", "filter", Map.of("produkt", List.of("x"))))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("filter.produkt"));
    bulk("supervisor1", Roles.SUPERVISOR, Map.of("operation", "LABEL", "filter", filter))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("label"));
    bulk("supervisor1", Roles.SUPERVISOR, Map.of("operation", "ARCHIVE"))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("tickets"));
  }

  @Test
  void labelsAndNotesAreForColleaguesAndAnArchivedTicketTakesNone() {
    String ticket = settled();
    as("agent1", Roles.AGENT).put("/tickets/" + ticket + "/labels/vip").then().statusCode(204);
    as("agent1", Roles.AGENT).put("/tickets/" + ticket + "/labels/vip").then().statusCode(204);
    as("agent1", Roles.AGENT)
        .put("/tickets/" + ticket + "/labels/" + "x".repeat(41))
        .then()
        .statusCode(400);
    assertEquals(
        List.of("vip"),
        as("agent1", Roles.AGENT).get("/tickets/" + ticket + "/labels").path("items"));
    as("agent1", Roles.AGENT).delete("/tickets/" + ticket + "/labels/vip").then().statusCode(204);
    as("partner1", Roles.PARTNER).get("/tickets/" + ticket + "/notes").then().statusCode(403);
    bulk(
            "agent1",
            Roles.AGENT,
            Map.of("operation", "ARCHIVE", "tickets", List.of(Map.of("id", ticket))))
        .then()
        .body("done", equalTo(1));
    as("agent1", Roles.AGENT)
        .put("/tickets/" + ticket + "/labels/late")
        .then()
        .statusCode(409)
        .body("type", containsString("ticket-archived"));
  }

  private static Map<String, Object> withProduct(String product) {
    return dev.thirdring.intake.ticket.Contacts.with(unsettledCall(), "product", product);
  }

  private static String settled() {
    String ticket = open(unsettledCall()).path("id");
    as("agent1", Roles.AGENT)
        .header("If-Match", view(ticket).header("ETag"))
        .body(Map.of("customerAccepts", true, "result", "line changed"))
        .post("/tickets/" + ticket + "/settlement")
        .then()
        .statusCode(204);
    return ticket;
  }

  private static Response view(String ticket) {
    return as("agent1", Roles.AGENT).get("/tickets/" + ticket);
  }

  private static Response bulk(String user, String role, Map<String, Object> body) {
    return bulk(user, role, UUID.randomUUID().toString(), body);
  }

  private static Response bulk(String user, String role, String key, Map<String, Object> body) {
    return as(user, role).header("Idempotency-Key", key).body(body).post("/tickets/bulk");
  }
}
