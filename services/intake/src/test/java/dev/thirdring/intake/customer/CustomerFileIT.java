package dev.thirdring.intake.customer;

import static dev.thirdring.intake.customer.KnownCustomers.met;
import static dev.thirdring.intake.customer.KnownCustomers.ticket;
import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I7")
class CustomerFileIT {

  @Test
  void aCustomerIsMetAgainUnderEachOfTheirNumbersAndAddresses() {
    UUID id = met(Map.of("name", "陈多号", "phone", "13711000001", "email", "Duo@Example.com"));
    add(id, 0, "PHONE", "137 1100 0002").then().statusCode(201).header("ETag", "\"1\"");
    add(id, 1, "POST", "上海市长宁区  仙霞路 1 号").then().statusCode(201);
    assertEquals(id, met(Map.of("phone", "+86 13711000002")));
    assertEquals(id, met(Map.of("email", "duo@example.com")));
    String ticket = ticket(Map.of("phone", "0086 137 1100 0002"));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket)
        .then()
        .body("customerPhone", equalTo("+86137****0001"));
    as("agent1", Roles.AGENT)
        .get("/customers/" + id)
        .then()
        .header("ETag", "\"2\"")
        .body("name", equalTo("陈**"))
        .body("phone", equalTo("+86137****0001"))
        .body(
            "reaches.value",
            contains("上海市***", "+86137****0001", "+86137****0002", "d***@example.com"));
    as("agent1", Roles.AGENT)
        .get("/customers/" + id + "/tickets?limit=3")
        .then()
        .body("items", hasSize(3))
        .body("items.id", hasItem(ticket));
  }

  @Test
  void ofManyFirstContactsAtOnceOneOpensTheFile() throws Exception {
    try (var threads = Executors.newFixedThreadPool(10)) {
      Callable<UUID> contact = () -> met(Map.of("phone", "13711000009", "email", "nine@x.example"));
      List<Future<UUID>> files =
          threads.invokeAll(IntStream.range(0, 20).mapToObj(any -> contact).toList());
      assertEquals(1, files.stream().map(Future::resultNow).collect(Collectors.toSet()).size());
    }
  }

  @Test
  void whatALaterContactChangesIsRecordedUnderWhoTookIt() {
    UUID id = met(Map.of("name", "李旧名", "phone", "13711000011"));
    met(Map.of("name", "李旧名", "phone", "13711000011"));
    history(id).body("items", hasSize(0));
    met(Map.of("name", "李新名", "phone", "13711000011", "tier", "vip", "email", "li@new.example"));
    history(id)
        .body("items.changedBy", contains("agent1", "agent1", "agent1"))
        .body("items.via", hasItem("CONTACT"))
        .body("items.field", hasItems("name", "tier", "email"))
        .body("items.find { it.field == 'tier' }.oldValue", equalTo("standard"))
        .body("items.find { it.field == 'name' }.newValue", equalTo("李**"));
    as("agent1", Roles.AGENT).get("/customers/" + id).then().header("ETag", "\"1\"");
  }

  @Test
  void anAddressOfSomebodyElseIsNotTakenFromThem() {
    UUID owner = met(Map.of("name", "甲", "phone", "13711000021", "email", "shared@x.example"));
    UUID other = met(Map.of("name", "乙", "phone", "13711000022", "email", "shared@x.example"));
    as("agent1", Roles.AGENT)
        .get("/customers/" + other)
        .then()
        .body("email", nullValue())
        .body("reaches", hasSize(1));
    assertEquals(owner, met(Map.of("email", "shared@x.example")));
    add(other, 0, "EMAIL", "SHARED@x.example")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:reach-taken"));
  }

  @Test
  void editsWithEntityTagAndKeepsOldAndNew() {
    UUID id = met(Map.of("name", "赵改", "phone", "13711000031"));
    add(id, 0, "PHONE", "13711000032").then().statusCode(201);
    Map<String, Object> body =
        Map.of(
            "name",
            "赵已改",
            "language",
            "EN",
            "tier",
            "premium",
            "brand",
            "gotone",
            "phone",
            "137-1100-0032");
    change(id, 0, body).then().statusCode(412);
    change(id, 1, body).then().statusCode(204).header("ETag", "\"2\"");
    as("agent1", Roles.AGENT).body(body).put("/customers/" + id).then().statusCode(428);
    history(id)
        .body("items.field", hasItems("name", "language", "tier", "brand", "phone"))
        .body("items.find { it.field == 'brand' }.oldValue", nullValue())
        .body("items.find { it.field == 'brand' }.via", equalTo("FILE"));
    change(id, 2, with(Map.copyOf(body), "brand", "nonsense"))
        .then()
        .statusCode(400)
        .body("errors.field", contains("brand"))
        .body("errors[0].allowed", containsString("gotone"));
    change(id, 2, with(Map.copyOf(body), "phone", "13711000039"))
        .then()
        .statusCode(400)
        .body("errors.field", contains("phone"));
  }

  @Test
  void anUsedNumberTakenOffLeavesTheNextAsTheFirst() {
    UUID id = met(Map.of("name", "钱换", "phone", "13711000041"));
    add(id, 0, "PHONE", "13711000042").then().statusCode(201);
    Map<String, String> first = Map.of("kind", "PHONE", "value", "13711000041");
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"1\"")
        .body(first)
        .post("/customers/" + id + "/reaches/removal")
        .then()
        .statusCode(204);
    as("agent1", Roles.AGENT)
        .get("/customers/" + id)
        .then()
        .body("phone", equalTo("+86137****0042"));
    UUID stranger = met(Map.of("phone", "13711000041"));
    as("agent1", Roles.AGENT)
        .get("/customers/" + stranger)
        .then()
        .body("reaches", hasSize(1))
        .body("id", not(equalTo(id.toString())));
  }

  @Test
  @Tag("N4")
  void theWholeFileIsShownWithARecordOfWhoLooked() {
    UUID id = met(Map.of("name", "孙整", "phone", "13711000051"));
    as("agent7", Roles.AGENT)
        .get("/customers/" + id + "/whole")
        .then()
        .body("name", equalTo("孙整"))
        .body("phone", equalTo("+8613711000051"));
    as("head", Roles.SUPERVISOR)
        .get("/customers/" + id + "/looks")
        .then()
        .body("items.lookedBy", contains("agent7", "agent1"));
    as("agent7", Roles.AGENT).get("/customers/" + id + "/looks").then().statusCode(403);
    as("agent7", Roles.AGENT)
        .get("/customers/" + UUID.randomUUID() + "/whole")
        .then()
        .statusCode(404);
  }

  @Test
  @Tag("I11")
  void aDocumentCanBeComparedNeverReadAndGuessingEnds() {
    UUID id = met(Map.of("name", "周证", "phone", "13711000061"));
    check(id, "110105").then().statusCode(404);
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"0\"")
        .body(Map.of("kind", "ID_CARD", "number", "11010519491231002x"))
        .put("/customers/" + id + "/document")
        .then()
        .statusCode(204);
    as("agent1", Roles.AGENT)
        .get("/customers/" + id + "/whole")
        .then()
        .body("documentKind", equalTo("ID_CARD"))
        .body("documentEnding", equalTo("002X"));
    check(id, "110105 19491231 002X").then().statusCode(200).body("matches", equalTo(true));
    for (int guess = 0; guess < CheckDocument.FAILURES_MAX; guess++) {
      check(id, "11010519491231000" + guess).then().body("matches", equalTo(false));
    }
    check(id, "11010519491231002X").then().statusCode(429);
  }

  @Test
  @Tag("I11")
  void guessesAtTheSameMomentPassNoLimit() {
    UUID id = met(Map.of("name", "周并", "phone", "13711000062"));
    as("agent1", Roles.AGENT)
        .header("If-Match", "\"0\"")
        .body(Map.of("kind", "ID_CARD", "number", "11010519491231002x"))
        .put("/customers/" + id + "/document")
        .then()
        .statusCode(204);
    List<Integer> answers =
        IntStream.range(0, 12)
            .mapToObj(
                guess ->
                    CompletableFuture.supplyAsync(
                        () -> check(id, "1101051949123100" + (30 + guess)).statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertEquals(
        CheckDocument.FAILURES_MAX,
        answers.stream().filter(status -> status == 200).count(),
        answers.toString());
  }

  @Test
  void namesTheFieldAndLetsOnlyTheCentreIn() {
    UUID id = met(Map.of("name", "吴错", "phone", "13711000071"));
    add(id, 0, "PHONE", "12345").then().statusCode(400).body("errors.field", contains("value"));
    add(id, 0, "EMAIL", "no address").then().statusCode(400);
    as("agent1", Roles.AGENT).get("/customers?q=a").then().statusCode(400);
    as("agent1", Roles.AGENT).get("/customers?limit=201").then().statusCode(400);
    for (String path : List.of("/customers", "/customers/" + id, "/customers/" + id + "/whole")) {
      as("dealer1", Roles.DEALER).get(path).then().statusCode(403);
    }
    for (String path : List.of("/tickets", "/history")) {
      as("dealer1", Roles.DEALER).get("/customers/" + id + path).then().statusCode(403);
    }
    as("dealer1", Roles.DEALER)
        .header("If-Match", "\"0\"")
        .body(Map.of("language", "ZH", "tier", "vip"))
        .put("/customers/" + id)
        .then()
        .statusCode(403);
  }

  private static Response add(UUID id, long version, String kind, String value) {
    return as("agent1", Roles.AGENT)
        .header("If-Match", "\"" + version + "\"")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("kind", kind, "value", value))
        .post("/customers/" + id + "/reaches");
  }

  private static Response change(UUID id, long version, Map<String, Object> body) {
    return as("agent1", Roles.AGENT)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .put("/customers/" + id);
  }

  private static Response check(UUID id, String number) {
    return as("agent1", Roles.AGENT)
        .body(Map.of("number", number))
        .post("/customers/" + id + "/document-checks");
  }

  private static ValidatableResponse history(UUID id) {
    return as("agent1", Roles.AGENT).get("/customers/" + id + "/history").then().statusCode(200);
  }
}
