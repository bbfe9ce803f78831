package dev.thirdring.intake.repeat;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.intake.ComplaintRepeated;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I9")
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class RepeatIT {
  private final String phone =
      "+86137" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);

  private String complaint(String subject) {
    return open(with(with(unsettledCall(), "subject", subject), "customer", Map.of("phone", phone)))
        .path("id");
  }

  private Response candidates(Map<String, Object> more) {
    Map<String, Object> typed = new HashMap<>(more);
    typed.putIfAbsent("phone", phone);
    return as("agent1", Roles.AGENT).body(typed).post("/repeats/candidates");
  }

  private static Response confirm(String ticket, String earlier) {
    return as("agent1", Roles.AGENT)
        .body(Map.of("ticketId", earlier))
        .put("/tickets/" + ticket + "/repeat-of");
  }

  private static Response repeats(String ticket) {
    return as("quality1", Roles.QUALITY).get("/tickets/" + ticket + "/repeats");
  }

  @Test
  void offersTheSameMatterWhileTheAgentTypes() {
    String earlier = complaint("晚上宽带很慢");
    candidates(Map.of("words", "宽带晚上还是很慢", "product", "broadband", "subcategory", "slow-network"))
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].ticketId", equalTo(earlier))
        .body("items[0].firstId", equalTo(earlier))
        .body(
            "items[0].reasons",
            hasItems("SAME_NUMBER", "SAME_PRODUCT", "SAME_MATTER", "SIMILAR_WORDING"));
    candidates(Map.of("words", "业务员态度差", "product", "mobile")).then().body("items", hasSize(0));
    String customer = as("agent1", Roles.AGENT).get("/tickets/" + earlier + "/customer").path("id");
    as("agent1", Roles.AGENT)
        .body(Map.of("customerId", customer, "words", "宽带很慢", "product", "broadband"))
        .post("/repeats/candidates")
        .then()
        .body("items[0].reasons", hasItem("SAME_CUSTOMER"));
  }

  @Test
  void aConfirmedRepeatIsCountedOnTheFirstOfItsChainAndToldOnce() {
    String first = complaint("宽带很慢");
    String second = complaint("宽带还是很慢");
    String third = complaint("宽带一直很慢");
    try (EventProbe probe = new EventProbe("intake.tickets")) {
      confirm(third, second).then().statusCode(204);
      confirm(second, first).then().statusCode(204);
      confirm(second, first).then().statusCode(204);
      ComplaintRepeated told =
          probe.await(ComplaintRepeated.class, e -> e.ticketId().toString().equals(second));
      assertEquals(first, told.firstTicketId().toString());
      assertEquals(2, told.times());
    }
    repeats(third)
        .then()
        .statusCode(200)
        .body("firstId", equalTo(first))
        .body("times", equalTo(2))
        .body("items.ticketId", hasItems(second, third));
    confirm(third, first).then().statusCode(409);
    Awaitility.await("the way")
        .untilAsserted(
            () ->
                as("agent1", Roles.AGENT)
                    .get("/tickets/" + second + "/way")
                    .then()
                    .body("items.event.findAll { it == 'complaint-repeated' }", hasSize(1)));
  }

  @Test
  void linksAtTheSameMomentLeaveOneWholeChain() throws Exception {
    String first = complaint("宽带很慢");
    String second = complaint("宽带还是很慢");
    String third = complaint("宽带一直很慢");
    String fourth = complaint("宽带又很慢");
    try (ExecutorService agents = Executors.newFixedThreadPool(3)) {
      List<Callable<Response>> links =
          List.of(
              () -> confirm(fourth, third),
              () -> confirm(second, first),
              () -> confirm(third, second));
      agents.invokeAll(links);
    }
    repeats(fourth).then().body("firstId", equalTo(first)).body("times", equalTo(3));
  }

  @Test
  void aRefusedTicketIsNotOfferedAgainForThisOne() {
    String earlier = complaint("晚上宽带很慢");
    String ticket = complaint("晚上宽带很慢");
    Map<String, Object> typed = Map.of("words", "晚上宽带很慢", "product", "broadband");
    candidates(with(typed, "ticketId", ticket))
        .then()
        .body("items.ticketId", hasItem(earlier))
        .body("items.ticketId", not(hasItem(ticket)));
    as("agent1", Roles.AGENT)
        .put("/tickets/" + ticket + "/repeat-refusals/" + earlier)
        .then()
        .statusCode(204);
    candidates(with(typed, "ticketId", ticket)).then().body("items", hasSize(0));
    candidates(typed).then().body("items.ticketId", hasItem(earlier));
  }

  @Test
  void onlyAnEarlierComplaintCanBeRepeated() {
    String earlier = complaint("宽带很慢");
    String later = complaint("宽带很慢");
    confirm(earlier, later).then().statusCode(409);
    confirm(earlier, earlier).then().statusCode(409);
    confirm(earlier, UUID.randomUUID().toString()).then().statusCode(404);
    String suggestion =
        open(with(
                with(unsettledCall(), "category", "suggestion"),
                "customer",
                Map.of("phone", phone)))
            .path("id");
    confirm(suggestion, earlier).then().statusCode(409);
  }

  @Test
  void theRuleIsDataThatAnAdministratorChanges() {
    Response rule = as("agent1", Roles.AGENT).get("/repeats/rule");
    String version = rule.header("ETag");
    Map<String, Object> same = rule.jsonPath().getMap("$");
    as("admin1", Roles.ADMINISTRATOR)
        .header("If-Match", version)
        .body(with(same, "customerWeight", 0))
        .put("/repeats/rule")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("customerWeight"));
    as("admin1", Roles.ADMINISTRATOR)
        .header("If-Match", version)
        .body(same)
        .put("/repeats/rule")
        .then()
        .statusCode(204);
    as("admin1", Roles.ADMINISTRATOR)
        .header("If-Match", version)
        .body(same)
        .put("/repeats/rule")
        .then()
        .statusCode(412);
  }

  @Test
  void whoMayNotIsRefusedAndWhatIsMissingIsNamed() {
    as("partner1", Roles.PARTNER)
        .body(Map.of("phone", phone))
        .post("/repeats/candidates")
        .then()
        .statusCode(403);
    as("partner1", Roles.PARTNER).get("/repeats/rule").then().statusCode(403);
    as("agent1", Roles.AGENT).body(Map.of()).put("/repeats/rule").then().statusCode(403);
    String some = "/tickets/" + UUID.randomUUID();
    as("partner1", Roles.PARTNER).get(some + "/repeats").then().statusCode(403);
    as("partner1", Roles.PARTNER)
        .body(Map.of("ticketId", UUID.randomUUID()))
        .put(some + "/repeat-of")
        .then()
        .statusCode(403);
    as("partner1", Roles.PARTNER)
        .put(some + "/repeat-refusals/" + UUID.randomUUID())
        .then()
        .statusCode(403);
    as("agent1", Roles.AGENT)
        .body(Map.of("words", "x"))
        .post("/repeats/candidates")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("phone"));
    as("agent1", Roles.AGENT)
        .body(Map.of("phone", "12"))
        .post("/repeats/candidates")
        .then()
        .statusCode(400);
  }
}
