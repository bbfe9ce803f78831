package dev.thirdring.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PageIT {
  private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

  @ParameterizedTest
  @ValueSource(strings = {"/", "/tickets", "/tickets/0199c1de-7a3c-7000-8000-000000000001"})
  void opensThePageAtEveryPlace(String place) {
    Browser.signedIn()
        .get(place)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Cache-Control", containsString("no-store"))
        .body(containsString("id=\"root\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tickets", "/api/me", "/q/health/live", "/sign-in-failed.html"})
  void guardsEveryAnswer(String address) {
    given()
        .redirects()
        .follow(false)
        .get(address)
        .then()
        .header(
            "Content-Security-Policy",
            allOf(
                containsString("default-src 'none'"),
                containsString("script-src 'self'"),
                containsString("frame-ancestors 'none'"),
                not(containsString("unsafe"))))
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "same-origin");
  }

  @Test
  void holdsNoInlineScriptOrStyle() {
    Browser.signedIn()
        .get("/")
        .then()
        .body(not(containsString("<style")))
        .body(not(containsString("style=")))
        .body(not(containsString("<script>")));
  }

  @Test
  void letsBrowsersKeepWhatNeverChanges() {
    Browser browser = Browser.signedIn();
    Response page = browser.get("/");
    Matcher script = SCRIPT.matcher(page.asString());
    Assertions.assertTrue(script.find(), page.asString());

    browser
        .get(script.group(1))
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("immutable"));
  }

  @Test
  void isReadyAndKeepsTheRestOfThePlatformClosed() {
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/metrics").then().statusCode(200);
    given().redirects().follow(false).get("/q/info").then().statusCode(302);
    Browser.signedIn().get("/q/info").then().statusCode(403);
  }
}
