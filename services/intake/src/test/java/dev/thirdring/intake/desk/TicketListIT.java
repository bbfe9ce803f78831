package dev.thirdring.intake.desk;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class TicketListIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  @Tag("N4")
  void aSearchInTheBodyFindsWhatTheListFindsAndNamesWhatIsNone() {
    String phone = newPhone();
    String id = opened(newRegion(), Map.of("customer", Map.of("phone", phone)));
    as("agent1", Roles.AGENT)
        .body(Map.of("filter", Map.of("phone", List.of(phone)), "limit", 10))
        .post("/tickets/search")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(id)));
    as("agent1", Roles.AGENT)
        .body(Map.of("filter", Map.of("telephone", List.of(phone))))
        .post("/tickets/search")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("filter.telephone"));
    as("agent1", Roles.AGENT)
        .body(Map.of("filter", Map.of("phone", List.of("12345"))))
        .post("/tickets/search")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("phone"));
    as("dealer1", Roles.DEALER)
        .body(Map.of("filter", Map.of()))
        .post("/tickets/search")
        .then()
        .statusCode(403);
  }

  @Test
  @Tag("I14")
  void conditionsAreCombinedAndSeveralCodesMeanAnyOfThem() {
    String region = newRegion();
    String phone = newPhone();
    String notice =
        opened(region, Map.of("urgent", true, "customer", Map.of("phone", phone, "tier", "vip")));
    String other = opened(region, Map.of("product", "mobile", "category", "agency"));
    String question = opened(region, Map.of("category", "consultation"));
    found(Map.of("region", region)).body("items.id", equalTo(List.of(question, other, notice)));
    found(Map.of("region", region, "product", "mobile")).body("items.id", equalTo(List.of(other)));
    found(Map.of("region", region, "urgent", "true", "tier", "vip", "state", "IN_HANDLING"))
        .body("items.id", equalTo(List.of(notice)));
    found(Map.of("region", region, "category", List.of("agency", "consultation")))
        .body("items.id", equalTo(List.of(question, other)));
    found(Map.of("region", region, "form", "QUESTION"))
        .body("items.id", equalTo(List.of(question)));
    found(Map.of("region", region, "phone", phone.replace("+86", "").replaceFirst("(...)", "$1 ")))
        .body("items.id", equalTo(List.of(notice)))
        .body("items[0].customerName", equalTo(null));
    found(Map.of("region", region, "openedTo", "2020-01-01T00:00:00Z"))
        .body("items.size()", equalTo(0));
    found(Map.of("region", region, "receivedFrom", "2020-01-01T00:00:00Z", "reopened", "false"))
        .body("items.size()", equalTo(3));
    desk()
        .queryParam("region", region)
        .get("/tickets/count")
        .then()
        .body("count", equalTo(3))
        .body("more", equalTo(false));
  }

  @Test
  @Tag("I14")
  void ticketsAreFoundByAnyOfTheirWords() {
    String mark = "Zephyr" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    String region = newRegion();
    String id =
        opened(
            region, Map.of("subject", "小区停电后路由器无法启动 " + mark, "text", "Lights stay dark，请派人查看。"));
    String number = desk().get("/tickets/" + id).path("number");
    await()
        .atMost(SOON)
        .untilAsserted(() -> found(Map.of("text", mark)).body("items.id", equalTo(List.of(id))));
    for (String text :
        List.of(
            "zephyr " + mark.substring(0, 9),
            "路由器",
            "启动",
            "停",
            "查看",
            "ＤＡＲＫ 派人",
            "light 路由",
            number,
            number.substring(number.length() - 3))) {
      found(Map.of("text", text, "region", region)).body("items.id", equalTo(List.of(id)));
    }
    for (String text : List.of("器路", "darkness", "停水")) {
      found(Map.of("text", text, "region", region)).body("items.size()", equalTo(0));
    }
    found(Map.of("number", number)).body("items.id", equalTo(List.of(id)));
  }

  @Test
  void aResultIsFoundOnceTheTicketHasOne() {
    String region = newRegion();
    String id = opened(region, Map.of());
    desk()
        .header("If-Match", "\"0\"")
        .body(Map.of("customerAccepts", true, "result", "更换光猫后恢复"))
        .post("/tickets/" + id + "/settlement")
        .then()
        .statusCode(204);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                found(Map.of("text", "光猫", "region", region))
                    .body("items.id", equalTo(List.of(id))));
    found(Map.of("region", region, "settledFrom", "2020-01-01T00:00:00Z"))
        .body("items.id", equalTo(List.of(id)));
  }

  @Test
  void whatChangedLastComesFirstWhenAskedFor() {
    String region = newRegion();
    String first = opened(region, Map.of());
    String second = opened(region, Map.of());
    desk()
        .header("If-Match", "\"0\"")
        .body(Map.of("informedOf", "PROGRESS", "channel", "telephone"))
        .post("/tickets/" + first + "/replies")
        .then()
        .statusCode(204);
    found(Map.of("region", region, "sort", "LAST_CHANGE"))
        .body("items.id", equalTo(List.of(first, second)));
    found(Map.of("region", region)).body("items.id", equalTo(List.of(second, first)));
  }

  @Test
  void pagesStayWholeWhileTicketsArrive() {
    String region = newRegion();
    List<String> there = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      there.addFirst(opened(region, Map.of()));
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response page =
          desk()
              .queryParam("region", region)
              .queryParam("limit", 2)
              .queryParam("cursor", cursor)
              .get("/tickets");
      seen.addAll(page.path("items.id"));
      cursor = page.path("nextCursor");
      opened(region, Map.of());
    }
    assertEquals(there, seen);
  }

  @ParameterizedTest
  @CsvSource({
    "state, LOST, IN_HANDLING",
    "product, 'a b', letters",
    "region, shanghai, ISO 3166",
    "openedFrom, yesterday, RFC 3339",
    "customer, me, UUID",
    "phone, 12345, telephone",
    "urgent, perhaps, true or false",
    "text, '!!', letter",
    "number, '\u0000', characters",
  })
  void namesTheConditionThatCannotBeRead(String name, String value, String allowed) {
    for (String path : List.of("/tickets", "/tickets/count")) {
      desk()
          .queryParam(name, value)
          .get(path)
          .then()
          .statusCode(400)
          .body("errors.field", hasItem(name))
          .body("errors[0].allowed", containsString(allowed));
    }
  }

  @Test
  void tellsAllFaultsAtOnceAndRefusesHostileLengths() {
    desk()
        .queryParam("state", "LOST")
        .queryParam("urgent", "perhaps")
        .get("/tickets")
        .then()
        .statusCode(400)
        .body("errors.field", hasItems("state", "urgent"));
    desk().queryParam("text", "长".repeat(101)).get("/tickets").then().statusCode(400);
    desk()
        .queryParam("sort", "BEST")
        .get("/tickets")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("sort"));
    found(Map.of("text", "' | 'a", "responsible", "'; drop table ticket --"))
        .body("items.size()", equalTo(0));
  }

  @Test
  void onlyDesksMayList() {
    as("partner1", Roles.PARTNER).get("/tickets").then().statusCode(403);
    as("channel", Roles.CHANNEL).get("/tickets/count").then().statusCode(403);
    desk()
        .get("/tickets?limit=1")
        .then()
        .statusCode(200)
        .body("items[0].customerName", not(containsString("小")));
  }

  static String opened(String region, Map<String, Object> changes) {
    Map<String, Object> body = new HashMap<>(with(unsettledCall(), "region", region));
    body.put("customer", Map.of("phone", newPhone()));
    body.putAll(changes);
    Response opened = open(UUID.randomUUID().toString(), body);
    opened.then().statusCode(201);
    return opened.path("id");
  }

  static io.restassured.response.ValidatableResponse found(Map<String, ?> conditions) {
    return desk().queryParams(conditions).get("/tickets").then().statusCode(200);
  }

  static RequestSpecification desk() {
    return as("agent1", Roles.AGENT);
  }

  /** A region of its own for each test, so that tests do not see each other's tickets. */
  static String newRegion() {
    return "XX-"
        + Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36, 36 * 36 * 36), 36)
            .toUpperCase();
  }

  static String newPhone() {
    return "+86137%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
  }
}
