package dev.thirdring.intake.customer;

import static dev.thirdring.intake.customer.KnownCustomers.met;
import static dev.thirdring.intake.customer.KnownCustomers.ofTicket;
import static dev.thirdring.intake.customer.KnownCustomers.ticket;
import static dev.thirdring.intake.ticket.Contacts.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.Database;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I7")
class CustomerMergeIT {
  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Test
  void aMergeMovesEverythingAndUndoneItIsAsItWas() {
    String first = ticket(Map.of("name", "并甲", "phone", "13744000001", "email", "jia@m.example"));
    String second = ticket(Map.of("name", "并乙", "phone", "13744000002"));
    UUID from = ofTicket(first);
    UUID into = ofTicket(second);
    callFirst(from, "13744000003");
    String merge = merge(into, from, 0).then().statusCode(201).extract().path("id");
    assertEquals(into, ofTicket(first));
    assertEquals(into, met(Map.of("email", "jia@m.example")));
    file(into)
        .then()
        .header("ETag", "\"1\"")
        .body("name", equalTo("并*"))
        .body("reaches", hasSize(4));
    file(from).then().body("mergedInto", equalTo(into.toString())).body("reaches", hasSize(0));
    as("agent1", Roles.AGENT).get("/customers?q=并甲").then().body("items", hasSize(0));
    String later = ticket(Map.of("phone", "13744000001"));
    undo(into, merge, 1).then().statusCode(204).header("ETag", "\"2\"");
    assertEquals(from, ofTicket(first));
    assertEquals(into, ofTicket(second));
    assertEquals(into, ofTicket(later), "what came after the merge stays");
    assertEquals(from, met(Map.of("phone", "13744000001")));
    file(from)
        .then()
        .body("mergedInto", nullValue())
        .body("phone", equalTo("+86137****0003"))
        .body("email", equalTo("j***@m.example"));
    file(into).then().body("reaches", hasSize(1)).body("email", nullValue());
    as("agent1", Roles.AGENT)
        .get("/customers?q=并甲")
        .then()
        .body("items.id", contains(from.toString()));
    as("agent1", Roles.AGENT)
        .get("/customers/" + into + "/history")
        .then()
        .body("items.via", hasItems("MERGE", "UNDO"));
    as("head", Roles.SUPERVISOR)
        .get("/customers/" + into + "/merges")
        .then()
        .body("items[0].undoneBy", equalTo("head"))
        .body("items[0].undoneAt", notNullValue());
    undo(into, merge, 2)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:merge-undone"));
  }

  @Test
  void whatWasTakenOffAfterTheMergeStaysOff() {
    UUID from = met(Map.of("name", "并丙", "phone", "13744000011", "email", "bing@m.example"));
    UUID into = met(Map.of("name", "并丁", "phone", "13744000012"));
    String merge = merge(into, from, 0).path("id");
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"1\"")
        .body(Map.of("kind", "EMAIL", "value", "bing@m.example"))
        .post("/customers/" + into + "/reaches/removal")
        .then()
        .statusCode(204);
    undo(into, merge, 2).then().statusCode(204);
    file(from).then().body("reaches", hasSize(1)).body("email", nullValue());
  }

  @Test
  void aMergedFileIsMergedAndEditedNoMoreAndMergesAreUndoneLastFirst() {
    UUID one = met(Map.of("name", "链一", "phone", "13744000021"));
    UUID two = met(Map.of("name", "链二", "phone", "13744000022"));
    UUID three = met(Map.of("name", "链三", "phone", "13744000023"));
    String first = merge(two, one, 0).path("id");
    merge(three, one, 0).then().statusCode(409);
    String second = merge(three, two, 0).path("id");
    undo(two, first, 2).then().statusCode(409);
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"2\"")
        .body(Map.of("language", "ZH", "tier", "vip"))
        .put("/customers/" + two)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:customer-file-closed"));
    undo(three, second, 1).then().statusCode(204);
    file(two).then().body("reaches", hasSize(2));
    undo(two, first, 3).then().statusCode(204);
    file(one).then().body("reaches", hasSize(1));
  }

  @Test
  void refusesItselfStrangersStaleVersionsAndAgents() {
    UUID from = met(Map.of("name", "拒甲", "phone", "13744000031"));
    UUID into = met(Map.of("name", "拒乙", "phone", "13744000032"));
    merge(into, into, 0).then().statusCode(400).body("errors.field", contains("from"));
    merge(into, UUID.randomUUID(), 0).then().statusCode(400);
    merge(into, from, 7).then().statusCode(412);
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"0\"")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("from", from))
        .post("/customers/" + into + "/merges")
        .then()
        .statusCode(403);
    as("agent1", Roles.AGENT).get("/customers/" + into + "/merges").then().statusCode(403);
    as("dealer1", Roles.DEALER).get("/customers/" + into + "/duplicates").then().statusCode(403);
    undo(into, UUID.randomUUID().toString(), 0).then().statusCode(404);
  }

  @Test
  void suggestsWhoMayBeTheSamePersonTheLikeliestFirst() {
    UUID self = met(Map.of("name", "叶双双", "phone", "13744000041"));
    UUID namesake = met(Map.of("name", "叶双双", "phone", "13744000042"));
    UUID neighbour = met(Map.of("name", "叶双双", "phone", "13744000043"));
    UUID twin = met(Map.of("name", "叶某", "phone", "13744000044", "email", "ye@twin.example"));
    met(Map.of("name", "叶双双双", "phone", "13744000045"));
    met(Map.of("phone", "13744000041", "email", "ye@twin.example"));
    address(self, "上海市长宁区仙霞路1号");
    address(neighbour, "长宁区仙霞路１号");
    as("agent1", Roles.AGENT)
        .get("/customers/" + self + "/duplicates")
        .then()
        .statusCode(200)
        .body(
            "items.reason",
            contains("SAME_ADDRESS_TYPED", "SAME_NAME_SIMILAR_ADDRESS", "SAME_NAME"))
        .body(
            "items.customer.id",
            contains(twin.toString(), neighbour.toString(), namesake.toString()))
        .body("items.customer.name", hasItem("叶**"));
    as("agent1", Roles.AGENT)
        .get("/customers/" + twin + "/duplicates")
        .then()
        .body("items.customer.id", containsInAnyOrder(self.toString()));
  }

  @Test
  void aContactAtTheMomentOfAMergeComesOnTheFileThatStays() throws Exception {
    UUID from = met(Map.of("name", "并戊", "phone", "13744000051"));
    UUID into = met(Map.of("name", "并己", "phone", "13744000052"));
    Database database = new Database(url);
    CompletableFuture<String> contact;
    try (Connection merging = database.open()) {
      merging.setAutoCommit(false);
      String move = "update customer_reach set customer_id = '%s' where customer_id = '%s'";
      merging.createStatement().executeUpdate(move.formatted(into, from));
      contact = CompletableFuture.supplyAsync(() -> ticket(Map.of("phone", "13744000051")));
      String waiting =
          "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%customer_reach%'";
      await().atMost(Duration.ofSeconds(30)).until(() -> !database.column(waiting).isEmpty());
      merging
          .createStatement()
          .executeUpdate(
              "update customer set merged_into = '%s' where id = '%s'".formatted(into, from));
      merging.commit();
    }
    assertEquals(into, ofTicket(contact.get(60, TimeUnit.SECONDS)));
  }

  @Test
  @Tag("I11")
  void aDocumentGoesWithItsFileAndComesBack() {
    UUID from = met(Map.of("name", "并庚", "phone", "13744000061"));
    UUID into = met(Map.of("name", "并辛", "phone", "13744000062"));
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"0\"")
        .body(Map.of("kind", "PASSPORT", "number", "G1234567"))
        .put("/customers/" + from + "/document")
        .then()
        .statusCode(204);
    String merge = merge(into, from, 0).then().statusCode(201).extract().path("id");
    check(into).then().statusCode(200).body("matches", equalTo(true));
    undo(into, merge, 1).then().statusCode(204);
    check(into).then().statusCode(404);
    check(from).then().statusCode(200).body("matches", equalTo(true));
  }

  private static Response check(UUID id) {
    return as("agent1", Roles.AGENT)
        .body(Map.of("number", "G1234567"))
        .post("/customers/" + id + "/document-checks");
  }

  /** Gives the file a second number, which is to be used first. */
  private static void callFirst(UUID id, String number) {
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"0\"")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("kind", "PHONE", "value", number))
        .post("/customers/" + id + "/reaches")
        .then()
        .statusCode(201);
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"1\"")
        .body(
            Map.of(
                "name",
                "并甲",
                "language",
                "ZH",
                "tier",
                "standard",
                "phone",
                number,
                "email",
                "jia@m.example"))
        .put("/customers/" + id)
        .then()
        .statusCode(204);
  }

  private static void address(UUID id, String value) {
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"0\"")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("kind", "POST", "value", value))
        .post("/customers/" + id + "/reaches")
        .then()
        .statusCode(201);
  }

  private static Response merge(UUID into, UUID from, long version) {
    return as("head", Roles.SUPERVISOR)
        .header("If-Match", "\"" + version + "\"")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("from", from))
        .post("/customers/" + into + "/merges");
  }

  private static Response undo(UUID into, String merge, long version) {
    return as("head", Roles.SUPERVISOR)
        .header("If-Match", "\"" + version + "\"")
        .post("/customers/" + into + "/merges/" + merge + "/undoing");
  }

  private static Response file(UUID id) {
    return as("agent1", Roles.AGENT).get("/customers/" + id);
  }
}
