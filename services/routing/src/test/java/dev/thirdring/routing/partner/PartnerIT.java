package dev.thirdring.routing.partner;

import static dev.thirdring.routing.Scene.as;
import static dev.thirdring.routing.Scene.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.routing.AssignmentCompleted;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.contracts.routing.AssignmentPassedOn;
import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class PartnerIT {
  private static final Map<String, Object> REFUNDED = Map.of("remedy", "已退订并退费 Refunded");

  @Test
  @Tag("R10")
  void aComplaintAboutAPartnersProductBecomesItsAssignmentWhichItAnswers() {
    try (PartnerScene partner = new PartnerScene()) {
      AssignmentMade made = partner.complaint();
      assertEquals(partner.code, made.department());
      assertEquals("partner-product", made.rule());
      String path = "/partners/" + partner.code + "/assignments/" + made.assignmentId();
      as(partner.token)
          .get(path)
          .then()
          .statusCode(200)
          .body("subject", equalTo("***00 被误订彩铃"))
          .body("state", equalTo("OPEN"));
      as(partner.token, 7).body(REFUNDED).post(path + "/answer").then().statusCode(412);
      as(partner.token, 0)
          .body(REFUNDED)
          .post(path + "/answer")
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("state", equalTo("COMPLETED"));
      partner.scene.events.await(
          AssignmentCompleted.class, done -> done.assignmentId().equals(made.assignmentId()));
    }
  }

  @Test
  @Tag("R10")
  void aPartnerSeesItsOwnAndNothingOfAnother() {
    try (PartnerScene one = new PartnerScene();
        PartnerScene other = new PartnerScene()) {
      AssignmentMade own = one.complaint();
      AssignmentMade foreign = other.complaint();
      as(one.token)
          .get("/partners/" + one.code + "/assignments")
          .then()
          .statusCode(200)
          .body("items.assignmentId", contains(own.assignmentId().toString()));
      String others = "/partners/" + other.code;
      for (String path : List.of("", "/assignments", "/webhooks", "/deliveries", "/notices")) {
        as(one.token).get(others + path).then().statusCode(403);
      }
      String through = "/partners/" + one.code + "/assignments/" + foreign.assignmentId();
      as(one.token).get(through).then().statusCode(404);
      as(one.token, 0).body(REFUNDED).post(through + "/answer").then().statusCode(404);
      assertEquals("OPEN", Scene.state(foreign.assignmentId()));
    }
  }

  /** Every operation that the service publishes, so that none is forgotten. */
  @Test
  @Tag("R10")
  void aPartnersTokenOpensNothingButWhatIsItsOwn() {
    try (PartnerScene partner = new PartnerScene()) {
      Map<String, Map<String, Object>> paths =
          as(partner.token)
              .accept("application/json")
              .get("/q/openapi?format=json")
              .then()
              .statusCode(200)
              .extract()
              .path("paths");
      List<String> open = new ArrayList<>();
      paths.forEach(
          (path, operations) ->
              operations.keySet().stream()
                  .filter(name -> List.of("get", "post", "put", "delete", "patch").contains(name))
                  .filter(name -> !path.startsWith("/partners/{code}"))
                  .filter(name -> opens(partner.token, name, path))
                  .forEach(name -> open.add(name + " " + path)));
      assertTrue(paths.size() > 20, "the walk saw " + paths.keySet());
      assertEquals(List.of(), open);
    }
  }

  private static boolean opens(String token, String method, String path) {
    String asked = path.replaceAll("\\{[^}]*[iI]d}", UUID.randomUUID().toString());
    int status =
        as(token, 0)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body("{}")
            .request(
                Method.valueOf(method.toUpperCase(java.util.Locale.ROOT)),
                asked.replaceAll("\\{[^}]*}", "x"))
            .statusCode();
    return status != 403;
  }

  @Test
  @Tag("R10")
  void aPartnerThatDoesNotAnswerInTheTimeAgreedIsUrged() {
    try (PartnerScene partner = new PartnerScene("PT1S")) {
      AssignmentMade made = partner.complaint();
      AssignmentUrged urged =
          partner.scene.events.await(
              AssignmentUrged.class, one -> made.assignmentId().equals(one.assignmentId()));
      assertEquals(List.of(partner.code), urged.told());
      as(Scene.SUPERVISOR)
          .get("/assignments/" + made.assignmentId())
          .then()
          .body("history.what", hasItem("URGED"));
    }
  }

  @Test
  @Tag("R10")
  void aPartnerThatIsInactiveGetsNothingNewAndSeesNothing() {
    try (PartnerScene partner = new PartnerScene()) {
      as(Scene.ADMINISTRATOR, 0)
          .body(partner.partner(null, false))
          .put("/partners/" + partner.code)
          .then()
          .statusCode(200);
      assertNotEquals(partner.code, partner.complaint().department());
      as(partner.token).get("/partners/" + partner.code + "/assignments").then().statusCode(404);
    }
  }

  @Test
  @Tag("R10")
  @Tag("R7")
  void whatAPartnerThatIsClosedHasOpenGoesWhereTheRulesSay() {
    try (PartnerScene partner = new PartnerScene()) {
      AssignmentMade made = partner.complaint();
      as(Scene.ADMINISTRATOR, 0)
          .body(partner.partner(null, false))
          .put("/partners/" + partner.code)
          .then()
          .statusCode(200);
      AssignmentMade next =
          partner.scene.events.await(
              AssignmentMade.class,
              one ->
                  one.ticketId().equals(made.ticketId()) && !one.department().equals(partner.code));
      assertEquals("unit-closed", next.rule());
      assertTrue(next.reason().contains("takes no tickets any more"), next.reason());
      AssignmentPassedOn passed =
          partner.scene.events.await(
              AssignmentPassedOn.class, one -> one.assignmentId().equals(made.assignmentId()));
      assertEquals(next.department(), passed.to());
      assertEquals("PASSED_ON", Scene.state(made.assignmentId()));
      assertEquals("OPEN", Scene.state(next.assignmentId()));

      as(Scene.ADMINISTRATOR, 1)
          .body(partner.partner(null, true))
          .put("/partners/" + partner.code)
          .then()
          .statusCode(200);
      assertEquals(partner.code, partner.complaint().department());
    }
  }

  @Test
  @Tag("R10")
  void aPortOrProductIsOnePartnersAndLeadsToIt() {
    try (PartnerScene one = new PartnerScene();
        PartnerScene other = new PartnerScene()) {
      as(Scene.AGENT)
          .get("/partners?port=" + one.port)
          .then()
          .statusCode(200)
          .body("items.code", contains(one.code));
      as(Scene.ADMINISTRATOR, 0)
          .body(one.partner("PT8H", true))
          .put("/partners/" + other.code)
          .then()
          .statusCode(400)
          .body("errors.field", contains("products"));
      as(Scene.ADMINISTRATOR, 5)
          .body(one.partner("PT8H", true))
          .put("/partners/" + one.code)
          .then()
          .statusCode(412);
      as(Scene.ADMINISTRATOR, 0)
          .body(one.partner("PT8H", true))
          .put("/partners/" + one.code)
          .then()
          .statusCode(200)
          .body("answerWithin", equalTo("PT8H"))
          .body("ports", hasSize(1));
      as(Scene.AGENT).put("/partners/" + one.code).then().statusCode(403);
      eventually(
          () ->
              as(Scene.SUPERVISOR)
                  .get("/audit?subjectKind=partner&action=changed&subjectId=" + one.code)
                  .jsonPath()
                  .getList("items.actor"),
          actors -> actors.equals(List.of("admin1")));
    }
  }
}
