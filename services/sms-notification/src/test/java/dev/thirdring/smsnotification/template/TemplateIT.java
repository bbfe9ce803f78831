package dev.thirdring.smsnotification.template;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("N1")
class TemplateIT {
  private static final Map<String, Object> GOOD =
      Map.of(
          "zh", "【第三声服务中心】工单{ticketNumber}超时说明",
          "en", "[Third Ring] About the limit on {ticketNumber}",
          "validity", "PT3H",
          "enabled", true);

  @Inject Templates templates;

  @Test
  void hasAFaultlessTemplateForEveryOccasion() throws Throwable {
    List<StoredTemplate> all =
        VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(templates::all));
    all.forEach(stored -> assertEquals(Map.of(), stored.template().faults()));
    operator()
        .get("/templates")
        .then()
        .statusCode(200)
        .body(
            "code",
            contains(
                "registered",
                "assigned",
                "replied",
                "first-reply-limit",
                "visit-booked",
                "closed",
                "identity-code"))
        .body("[0].zh", startsWith("【第三声服务中心】"))
        .body("[0].en", startsWith("[Third Ring]"))
        .body("[4].placeholders.name", hasItem("visitStartsAt"));
  }

  @Test
  void changesATemplateForWhoSawItsNewestVersion() {
    String seen = operator().get("/templates/first-reply-limit").then().extract().header("ETag");
    put("first-reply-limit", seen, GOOD)
        .statusCode(200)
        .body("validity", equalTo("PT3H"))
        .body("changedBy", equalTo("sms-operator1"));
    operator()
        .get("/templates/first-reply-limit")
        .then()
        .body("zh", equalTo("【第三声服务中心】工单{ticketNumber}超时说明"));
    put("first-reply-limit", seen, GOOD).statusCode(412);
    operator()
        .contentType(ContentType.JSON)
        .body(GOOD)
        .put("/templates/first-reply-limit")
        .then()
        .statusCode(428);
  }

  @Test
  void namesTheTextThatCannotBeFilledIn() {
    put("closed", "\"0\"", with("en", "[Third Ring] {ticketNumber} {visitStartsAt}"))
        .statusCode(400)
        .body("errors.field", contains("en"))
        .body("errors[0].allowed", containsString("{ticketNumber}"));
    put("closed", "\"0\"", with("zh", "工单")).body("errors.field", contains("zh", "zh"));
  }

  @Test
  void namesFieldsThatAreNotValid() {
    put("closed", "\"0\"", with("validity", "P8D")).body("errors.field", contains("validity"));
    put("closed", "\"0\"", with("validity", "soon"))
        .statusCode(400)
        .body("errors.field", contains("validity"));
    put("closed", "\"0\"", Map.of("validity", "PT1H"))
        .body("errors.field", containsInAnyOrder("zh", "en", "enabled"));
    put("closed", "\"x\"", GOOD).statusCode(400).body("errors.field", contains("If-Match"));
    put("party", "\"0\"", GOOD).statusCode(404);
  }

  @Test
  void letsOnlyTheSmsDeskIn() {
    given().get("/templates").then().statusCode(401);
    as("agent1", Roles.AGENT).get("/templates").then().statusCode(403);
    as("agent1", Roles.AGENT).get("/templates/closed").then().statusCode(403);
    as("agent1", Roles.AGENT)
        .contentType(ContentType.JSON)
        .header("If-Match", "\"0\"")
        .body(GOOD)
        .put("/templates/closed")
        .then()
        .statusCode(403);
    as("admin1", Roles.ADMINISTRATOR).get("/templates").then().statusCode(200);
  }

  private static ValidatableResponse put(String code, String seen, Map<String, Object> body) {
    return operator()
        .contentType(ContentType.JSON)
        .header("If-Match", seen)
        .body(body)
        .put("/templates/{code}", code)
        .then();
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> body = new HashMap<>(GOOD);
    body.put(field, value);
    return body;
  }

  private static RequestSpecification operator() {
    return as("sms-operator1", Roles.SMS_OPERATOR);
  }

  private static RequestSpecification as(String user, String role) {
    return given().auth().oauth2(Tokens.of(user, role));
  }
}
