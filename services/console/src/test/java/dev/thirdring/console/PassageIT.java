package dev.thirdring.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PassageIT {
  private static final String PROBLEM = "application/problem+json";

  @Test
  void carriesTheAccessTokenInPlaceOfTheSession() {
    Browser.signedIn()
        .request()
        .header("Authorization", "Bearer of-somebody-else")
        .header("X-Forwarded-For", "10.0.0.1")
        .header("Accept-Language", "zh")
        .get("/api/intake/tickets?limit=2&cursor=a%3Db")
        .then()
        .statusCode(200)
        .body("method", equalTo("GET"))
        .body("uri", equalTo("/tickets?limit=2&cursor=a%3Db"))
        .body("headers.authorization", startsWith("Bearer eyJ"))
        .body("headers.accept-language", equalTo("zh"))
        .body("headers", not(hasKey("cookie")))
        .body("headers", not(hasKey("x-forwarded-for")));
  }

  @Test
  void letsOnlyListedHeadersOfAnAnswerBack() {
    Browser.signedIn()
        .request()
        .get("/api/intake/tickets/7")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("ETag", "\"3\"")
        .header("Location", endsWith("/api/intake/tickets/7?full=true"))
        .header("Cache-Control", containsString("no-store"))
        .header("Set-Cookie", nullValue())
        .header("X-Powered-By", nullValue());
  }

  @Test
  void carriesAChangeWithItsBodyAndItsConditions() {
    String text = "{\"subject\": \"宽带很慢\"}".repeat(2000);
    Browser.signedIn()
        .request()
        .header("X-Requested-With", "console")
        .header("Idempotency-Key", "k1")
        .header("If-Match", "\"2\"")
        .contentType("application/json; charset=utf-8")
        .body(text)
        .post("/api/intake/tickets")
        .then()
        .statusCode(201)
        .body("method", equalTo("POST"))
        .body("body", equalTo(text))
        .body("headers.idempotency-key", equalTo("k1"))
        .body("headers.if-match", equalTo("\"2\""))
        .body("headers", not(hasKey("x-requested-with")));
  }

  @Test
  void refusesAChangeThatAnotherSiteCouldHaveSent() {
    Browser.signedIn()
        .request()
        .contentType("text/plain")
        .body("x")
        .post("/api/intake/tickets")
        .then()
        .statusCode(403)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:third-ring:problem:cross-site"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/keycloak/admin, 404",
    "/api/intake/q/metrics, 404",
    "/api/intake/%2e%2e/tickets, 400",
    "/api/nothing, 404",
  })
  void refusesWhatIsNotListed(String address, int status) {
    Browser.signedIn()
        .request()
        .get(address)
        .then()
        .statusCode(status)
        .contentType(PROBLEM)
        .body("title", notNullValue());
  }

  @Test
  void refusesOtherMethods() {
    Browser.signedIn()
        .request()
        .header("X-Requested-With", "console")
        .options("/api/intake/tickets")
        .then()
        .statusCode(405);
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    Browser.signedIn()
        .request()
        .header("X-Requested-With", "console")
        .body("x".repeat(100_001))
        .post("/api/intake/tickets")
        .then()
        .statusCode(413)
        .contentType(PROBLEM);
  }

  @Test
  void saysThatAServiceCannotBeReached() {
    Browser.signedIn()
        .request()
        .get("/api/routing/tickets/7/clocks")
        .then()
        .statusCode(502)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:third-ring:problem:unreachable"));
  }

  @Test
  void givesUpAServiceThatStaysSilent() {
    Browser.signedIn()
        .request()
        .get("/api/intake/silent")
        .then()
        .statusCode(504)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:third-ring:problem:no-answer"));
  }
}
