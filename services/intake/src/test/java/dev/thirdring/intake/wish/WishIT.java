package dev.thirdring.intake.wish;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I12")
class WishIT {

  private static Response suggest(String subcategory, String text) {
    return as("agent1", Roles.AGENT)
        .queryParam("subcategory", subcategory)
        .queryParam("text", text)
        .get("/wishes/suggestion");
  }

  @ParameterizedTest
  @CsvSource({
    "other, 投诉三天了一直没人回复, speed",
    "other, I had a slow answer again, speed",
    "staff-attitude, 营业员说话难听, respect",
    "other, the man was rude, respect",
    "wrong-charge, 这个月账单不对, money",
    "other, 给我造成了损失, money",
    "defect, 新买的设备有问题, reliability",
    "other, 办理手续太繁琐, flexibility",
    "other, 新用户有优惠我没有这不公平, fairness",
  })
  void judgesTheWishFromTheComplaintAndSaysHowToTalk(String code, String text, String wish) {
    suggest(code, text)
        .then()
        .statusCode(200)
        .body("items[0].wish", equalTo(wish))
        .body("items[0].nameZh", notNullValue())
        .body("items[0].because[0]", notNullValue())
        .body("items[0].talk[0].zh", notNullValue())
        .body("items[0].talk[0].en", notNullValue());
  }

  @Test
  void aDefectAsksForReliabilityAndForConvenience() {
    suggest("defect", "新买的设备有问题")
        .then()
        .body("items.wish", hasItems("reliability", "convenience"))
        .body("items.find { it.wish == 'convenience' }.talk[0].zh", notNullValue());
  }

  @Test
  void saysNothingWhereNothingSpeaks() {
    suggest("other", "您好").then().statusCode(200).body("items", empty());
  }

  @Test
  void aComplaintWithoutAWishIsJudgedAndTheAgentsWordGoesBeforeTheJudgement() {
    Map<String, Object> complaint = with(unsettledCall(), "text", "等了三天没人回复，我要说法");
    assertWish(open(complaint), "speed");
    assertWish(open(with(complaint, "wish", "fairness")), "fairness");
    open(with(complaint, "category", "suggestion")).then().body("wish", nullValue());
  }

  private static void assertWish(Response opened, String wish) {
    opened.then().statusCode(201).body("wish", equalTo(wish));
  }

  @Test
  void rulesAndWaysToTalkAreData() {
    String word = "w" + UUID.randomUUID();
    String rule = "test-" + UUID.randomUUID();
    put(rule, null, word).then().statusCode(204);
    suggest("other", "… " + word + " …").then().body("items[0].wish", equalTo("flexibility"));
    put(rule, "\"7\"", word).then().statusCode(412);
    supervisor()
        .header("If-Match", "\"0\"")
        .body(ruleFor(word, false))
        .put("/wishes/rules/" + rule)
        .then()
        .statusCode(204);
    suggest("other", "… " + word + " …").then().body("items", empty());
    supervisor().get("/wishes/rules?limit=200").then().body("items.code", hasItem(rule));
    supervisor()
        .body(Map.of("items", List.of(Map.of("zh", "我们想办法", "en", "We shall find a way"))))
        .put("/wishes/talk/flexibility")
        .then()
        .statusCode(204);
    suggest("other", "red tape")
        .then()
        .body("items[0].talk.en", equalTo(List.of("We shall find a way")));
  }

  @Test
  void namesTheFieldAndWhatIsAllowed() {
    supervisor()
        .body(Map.of("wish", "love", "kind", "KEYWORD", "sign", "x", "weight", 1))
        .put("/wishes/rules/test-love")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("wish"));
    supervisor()
        .body(Map.of("wish", "speed", "kind", "SUBCATEGORY", "sign", "nonsense", "weight", 1))
        .put("/wishes/rules/test-sign")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("sign"));
    supervisor()
        .body(Map.of("wish", "speed", "kind", "KEYWORD", "sign", "x", "weight", 1000))
        .put("/wishes/rules/test-weight")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("weight"));
    supervisor().body(Map.of("items", List.of())).put("/wishes/talk/love").then().statusCode(400);
    suggest("other", "x".repeat(2001)).then().statusCode(400).body("errors.field", hasItem("text"));
  }

  @Test
  void agentsAskAndSupervisorsKeepTheRules() {
    as("partner1", Roles.PARTNER).get("/wishes/suggestion").then().statusCode(403);
    as("agent1", Roles.AGENT).get("/wishes/rules").then().statusCode(403);
    as("agent1", Roles.AGENT)
        .body(ruleFor("x", true))
        .put("/wishes/rules/test-x")
        .then()
        .statusCode(403);
    as("agent1", Roles.AGENT)
        .body(Map.of("items", List.of()))
        .put("/wishes/talk/speed")
        .then()
        .statusCode(403);
  }

  private static io.restassured.specification.RequestSpecification supervisor() {
    return as("supervisor1", Roles.SUPERVISOR);
  }

  private static Map<String, Object> ruleFor(String word, boolean active) {
    return Map.of(
        "wish", "flexibility", "kind", "KEYWORD", "sign", word, "weight", 9, "active", active);
  }

  private static Response put(String rule, String version, String word) {
    var request = supervisor().body(ruleFor(word, true));
    return (version == null ? request : request.header("If-Match", version))
        .put("/wishes/rules/" + rule);
  }
}
