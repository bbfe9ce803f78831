package dev.thirdring.intake.businesssystem;

import static dev.thirdring.intake.businesssystem.Systems.lookUp;
import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I10")
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class LookUpIT {
  private static final String ACCOUNT =
      "{\"a\":{\"balance\":12.50},\"bills\":[{\"id\":1},{\"id\":2}],\"other\":\"unseen\"}";

  @TestHTTPResource("/tickets")
  URI tickets;

  @Test
  void asksAllThatApplySideBySideAndNamesWhyOneHasNoAnswer() {
    Systems systems = new Systems();
    try (StandIn fast = StandIn.answering(ACCOUNT);
        StandIn slow = StandIn.hanging(ACCOUNT);
        StandIn broken = StandIn.failing(500)) {
      systems.register("fast", systems.at(fast.address()));
      systems.register("slow", systems.at(slow.address()));
      systems.register("broken", systems.at(broken.address()));
      lookUp(systems.ticket())
          .then()
          .statusCode(200)
          .header("Cache-Control", "no-store")
          .body("systems", hasSize(3))
          .body("systems.find { it.code.startsWith('fast') }.status", equalTo("ANSWERED"))
          .body("systems.find { it.code.startsWith('fast') }.fields[0].value", equalTo(12.5f))
          .body("systems.find { it.code.startsWith('fast') }.fields[1].value", hasItems(1, 2))
          .body("systems.find { it.code.startsWith('fast') }.fields[2].value", nullValue())
          .body("systems.find { it.code.startsWith('slow') }.status", equalTo("TIMED_OUT"))
          .body("systems.find { it.code.startsWith('broken') }.status", equalTo("FAILING"));
      assertEquals(
          List.of("GET /customers/%2B" + systems.phone().substring(1) + " "), fast.asked());
    }
  }

  @Test
  void showsTheFastAnswerWhileTheSlowSystemIsStillThinking() throws Exception {
    Systems systems = new Systems();
    try (StandIn fast = StandIn.answering(ACCOUNT);
        StandIn slow = StandIn.hanging(ACCOUNT)) {
      systems.register("fast", systems.at(fast.address()));
      systems.register(
          "slow", with(systems.at(slow.address()), "limits", Map.of("timeoutMillis", 10_000)));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(tickets + "/" + systems.ticket() + "/lookups/stream"))
              .header("Authorization", "Bearer " + Tokens.of("agent1", Roles.AGENT))
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      try (HttpClient client = HttpClient.newHttpClient();
          BufferedReader events =
              new BufferedReader(
                  new InputStreamReader(
                      client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(),
                      StandardCharsets.UTF_8))) {
        String first = nextEvent(events);
        assertTrue(first.contains(systems.code("fast")), first);
        slow.release();
        String second = nextEvent(events);
        assertTrue(second.contains(systems.code("slow")), second);
        assertTrue(second.contains("ANSWERED"), second);
      }
    }
  }

  private static String nextEvent(BufferedReader events) throws Exception {
    String line = events.readLine();
    while (line != null && !line.startsWith("data:")) {
      line = events.readLine();
    }
    return String.valueOf(line);
  }

  @Test
  void aSystemThatFailsTooOftenIsNotAskedForAWhile() {
    Systems systems = new Systems();
    try (StandIn broken = StandIn.failing(503)) {
      systems.register(
          "broken",
          with(
              systems.at(broken.address()),
              "limits",
              Map.of("failures", 2, "openSeconds", 600, "cacheSeconds", 0)));
      String ticket = systems.ticket();
      for (int i = 0; i < 2; i++) {
        lookUp(ticket).then().body("systems[0].status", equalTo("FAILING"));
      }
      lookUp(ticket).then().body("systems[0].status", equalTo("CIRCUIT_OPEN"));
      assertEquals(2, broken.asked().size());
    }
  }

  @Test
  void aSystemGetsNoMoreQuestionsAtOnceThanItsBulkheadLets() {
    Systems systems = new Systems();
    try (StandIn slow = StandIn.hanging(ACCOUNT)) {
      systems.register(
          "slow",
          with(
              systems.at(slow.address()),
              "limits",
              Map.of("concurrent", 1, "timeoutMillis", 10_000, "cacheSeconds", 0)));
      String ticket = systems.ticket();
      List<String> statuses = new CopyOnWriteArrayList<>();
      try (ExecutorService agents = Executors.newFixedThreadPool(3)) {
        for (int i = 0; i < 3; i++) {
          agents.submit(() -> statuses.add(lookUp(ticket).path("systems[0].status")));
        }
        Awaitility.await("one is turned away").until(() -> statuses.equals(List.of("BUSY")));
        assertEquals(1, slow.asked().size());
        slow.release();
      }
      assertEquals(List.of("BUSY", "ANSWERED", "ANSWERED"), statuses);
    }
  }

  @Test
  void anAnswerServesAgainForAMomentAndItsAgeIsSaid() {
    Systems systems = new Systems();
    try (StandIn fast = StandIn.answering(ACCOUNT)) {
      systems.register(
          "fast", with(systems.at(fast.address()), "limits", Map.of("cacheSeconds", 300)));
      String ticket = systems.ticket();
      lookUp(ticket).then().body("systems[0].ageSeconds", nullValue());
      lookUp(ticket)
          .then()
          .body("systems[0].status", equalTo("ANSWERED"))
          .body("systems[0].ageSeconds", notNullValue());
      assertEquals(1, fast.asked().size());
    }
  }

  @Test
  void followsNoRedirectReadsNoHugeAnswerAndConnectsToNoAddressInside() {
    Systems systems = new Systems();
    try (StandIn inside = StandIn.answering(ACCOUNT);
        StandIn redirecting = StandIn.redirectingTo(inside.address());
        StandIn huge = StandIn.answering("{\"a\":\"" + "x".repeat(5000) + "\"}");
        StandIn html = StandIn.answering("<html>");
        StandIn unknowing = StandIn.failing(404)) {
      systems.register("redirecting", systems.at(redirecting.address()));
      systems.register("huge", systems.at(huge.address()));
      systems.register("html", systems.at(html.address()));
      systems.register("unknowing", systems.at(unknowing.address()));
      systems.register("inside", systems.at("http://[::1]:" + inside.port()));
      lookUp(systems.ticket())
          .then()
          .body("systems.find { it.code.startsWith('redirecting') }.status", equalTo("FAILING"))
          .body("systems.find { it.code.startsWith('huge') }.status", equalTo("FAILING"))
          .body("systems.find { it.code.startsWith('html') }.status", equalTo("FAILING"))
          .body("systems.find { it.code.startsWith('unknowing') }.status", equalTo("UNKNOWN_THERE"))
          .body("systems.find { it.code.startsWith('inside') }.status", equalTo("ADDRESS_REFUSED"));
      assertEquals(List.of(), inside.asked());
    }
  }

  @Test
  void sendsTheSecretButNeverShowsIt() {
    Systems systems = new Systems();
    try (StandIn fast = StandIn.answering(ACCOUNT)) {
      systems.register(
          "fast",
          with(
              with(systems.at(fast.address()), "method", "POST"),
              "secret",
              Map.of("name", "billing", "header", "Authorization")));
      String answer = lookUp(systems.ticket()).asString();
      assertEquals(List.of("Bearer for-tests-only"), fast.authorizations());
      assertTrue(!answer.contains("for-tests-only"), answer);
      as("admin1", Roles.ADMINISTRATOR)
          .get("/business-systems/" + systems.code("fast"))
          .then()
          .statusCode(200)
          .body("system.secret.name", equalTo("billing"));
    }
  }

  @Test
  @Tag("N4")
  void whoLookedIsRecorded() {
    Systems systems = new Systems();
    try (StandIn fast = StandIn.answering(ACCOUNT)) {
      systems.register("fast", systems.at(fast.address()));
      String ticket = systems.ticket();
      lookUp(ticket).then().statusCode(200);
      as("supervisor1", Roles.SUPERVISOR)
          .get("/tickets/" + ticket + "/lookups")
          .then()
          .statusCode(200)
          .body("items", hasSize(1))
          .body("items[0].lookedBy", equalTo("agent1"))
          .body("items[0].systems", hasItem(systems.code("fast")));
      as("agent1", Roles.AGENT).get("/tickets/" + ticket + "/lookups").then().statusCode(403);
    }
  }

  @Test
  void onlyAgentsLookAndOnlyAtTicketsThatAreThere() {
    String nowhere = "/tickets/" + UUID.randomUUID() + "/lookups";
    as("analyst1", Roles.ANALYST).post(nowhere).then().statusCode(403);
    as("analyst1", Roles.ANALYST).post(nowhere + "/stream").then().statusCode(403);
    as("agent1", Roles.AGENT).post(nowhere).then().statusCode(404);
    as("agent1", Roles.AGENT)
        .post(nowhere + "/stream")
        .then()
        .body(containsString("event:problem"))
        .body(containsString("urn:third-ring:problem:not-found"));
  }
}
