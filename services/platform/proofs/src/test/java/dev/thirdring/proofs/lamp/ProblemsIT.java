package dev.thirdring.proofs.lamp;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ProblemsIT {

  @Test
  void malformedJson() {
    invalid("{\"name\": ", "body", "must be well-formed JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null"})
  void noBodyAtAll(String body) {
    problem(engineer().body(body).post("/lamps"), 400)
        .body("errors.allowed", hasItem("must not be null"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"colour\":\"PINK\"            | colour         | must be one of RED, GREEN, BLUE",
        "\"name\":\"\"                  | name           | must not be blank",
        "\"name\":null                  | name           | must not be blank",
        "\"burnsOutAt\":\"tomorrow\"    | burnsOutAt     | must be an RFC 3339 time such as"
            + " 2026-11-21T08:00:00Z",
        "\"burnsOutAt\":\"2026-02-30\"  | burnsOutAt     | must be an RFC 3339 time such as"
            + " 2026-11-21T08:00:00Z",
        "\"shortCircuits\":\"perhaps\"  | shortCircuits  | must be a boolean",
        "\"spots\":\"here\"             | spots          | must be an array",
        "\"spots\":[{\"place\":\"a\",\"watts\":\"many\"}] | spots[0].watts | must be a number",
        "\"spots\":[{\"place\":\"a\",\"watts\":1},{\"watts\":1}] | spots[1].place | must not be"
            + " blank",
        "\"notes\":[\"a\",\" \"]        | notes[1]       | must not be blank",
      })
  void aFieldIsNamedAsItsCallerWroteIt(String part, String field, String allowed) {
    String json = "{\"name\":\"lamp\",\"colour\":\"RED\"," + part + "}";
    invalid(json, field, allowed);
  }

  @Test
  void allFieldsAtFaultAreNamedAtOnce() {
    problem(engineer().body("{\"name\":\"" + "n".repeat(41) + "\"}").post("/lamps"), 400)
        .body("errors.field", hasItems("name", "colour"))
        .body("errors.allowed", hasItems("must have at most 40 characters"));
  }

  @Test
  void aTextWhereAnObjectBelongs() {
    invalid("\"lamp\"", "body", "must be an object");
  }

  @ParameterizedTest
  @CsvSource({"0, must be greater than or equal to 1", "201, must be less than or equal to 200"})
  void aQueryParameterOutOfRange(String size, String allowed) {
    problem(engineer().get("/lamps?limit=" + size), 400)
        .body("errors.field", hasItem("limit"))
        .body("errors.allowed", hasItem(allowed));
  }

  @Test
  void aQueryParameterThatIsNoNumber() {
    problem(engineer().get("/lamps?limit=many"), 400)
        .body("errors.field", hasItem("limit"))
        .body("errors.allowed", hasItem("must be a number"));
  }

  @Test
  void noToken() {
    problem(RestAssured.given().get("/lamps"), 401)
        .header("WWW-Authenticate", startsWith("Bearer"));
  }

  @Test
  void aTokenThatIsNone() {
    problem(RestAssured.given().auth().oauth2("not.a.token").get("/lamps"), 401)
        .header("WWW-Authenticate", startsWith("Bearer"));
  }

  @Test
  void aTokenThatWasKnownOpensNothingOnceItExpired() {
    String token = Tokens.expiringIn(Duration.ofSeconds(5), "li", Roles.ENGINEER);
    as(token).get("/lamps").then().statusCode(200);
    as(token).get("/lamps").then().statusCode(200);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> problem(as(token).get("/lamps"), 401));
  }

  @Test
  void aTokenLikeAKnownOneIsStillChecked() {
    String token = Tokens.of("li", Roles.ENGINEER);
    as(token).get("/lamps").then().statusCode(200);
    String others = Tokens.of("li", Roles.AGENT);
    String forged =
        token.substring(0, token.lastIndexOf('.')) + others.substring(others.lastIndexOf('.'));
    problem(as(forged).get("/lamps"), 401);
    as(token).get("/lamps").then().statusCode(200);
  }

  @Test
  void aTokenOfTheWrongRole() {
    problem(as(Tokens.of("agent1", Roles.AGENT)).get("/lamps"), 403)
        .body("type", equalTo("urn:third-ring:problem:forbidden"));
  }

  @Test
  void anUnknownPath() {
    problem(engineer().get("/candles"), 404);
  }

  @Test
  void anUnknownThing() {
    problem(
        engineer()
            .header("If-Match", "\"0\"")
            .body("{\"colour\":\"RED\"}")
            .put("/lamps/" + UUID.randomUUID() + "/colour"),
        404);
  }

  @Test
  void aPathThatHoldsNoUuid() {
    problem(
        engineer()
            .header("If-Match", "\"0\"")
            .body("{\"colour\":\"RED\"}")
            .put("/lamps/seven/colour"),
        404);
  }

  @Test
  void anEntityTagThatIsNone() {
    problem(
            engineer()
                .header("If-Match", "\"new\"")
                .body("{\"colour\":\"RED\"}")
                .put("/lamps/" + UUID.randomUUID() + "/colour"),
            400)
        .body("errors.field", hasItem("If-Match"));
  }

  @Test
  void aMethodThatIsNotAllowed() {
    problem(engineer().delete("/lamps"), 405);
  }

  @Test
  void aMediaTypeThatIsNotRead() {
    problem(
        as(Tokens.of("engineer1", Roles.ENGINEER))
            .contentType("text/plain")
            .body("x")
            .post("/lamps"),
        415);
  }

  @Test
  void aBodyThatIsTooLarge() throws IOException {
    String head =
        """
        POST /lamps HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        Content-Length: 13000000\r
        Authorization: Bearer %s\r
        \r
        """
            .formatted(Tokens.of("engineer1", Roles.ENGINEER));
    try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
      assertTrue(answer.contains("content-type: application/problem+json"), answer);
      assertTrue(answer.contains("\"field\":\"body\""), answer);
    }
  }

  @Test
  void anErrorOnOurSideTellsNothingFromInside() {
    problem(engineer().get("/lamps/broken"), 500)
        .body("type", equalTo("urn:third-ring:problem:internal"));
  }

  private static void invalid(String json, String field, String allowed) {
    problem(engineer().body(json).post("/lamps"), 400)
        .body("type", equalTo("urn:third-ring:problem:invalid-request"))
        .body("errors.field", hasItem(field))
        .body("errors.allowed", hasItem(allowed));
  }

  private static ValidatableResponse problem(
      io.restassured.response.Response response, int status) {
    return response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("type", startsWith("urn:third-ring:problem:"))
        .body(not(containsString("dev.thirdring")))
        .body(not(containsString("java.")))
        .body(not(containsString("Exception")));
  }

  private static RequestSpecification engineer() {
    return as(Tokens.of("engineer1", Roles.ENGINEER))
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private static RequestSpecification as(String token) {
    return RestAssured.given().auth().oauth2(token);
  }
}
