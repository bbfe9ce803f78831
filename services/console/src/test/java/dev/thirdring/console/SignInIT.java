package dev.thirdring.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SignInIT {
  /**
   * Seconds: long enough to sign in on a busy machine, and so short that the next request renews.
   */
  private static final int WITHIN_THE_SKEW = 20;

  IdentityProvider identities;

  @Test
  void leadsAPageWithoutSessionToTheSignIn() {
    given()
        .redirects()
        .follow(false)
        .get("/tickets")
        .then()
        .statusCode(302)
        .header("Location", startsWith(identities.issuer() + "/auth?"))
        .header("Location", containsString("code_challenge_method=S256"))
        .header("Location", containsString("nonce="))
        .header("Location", containsString("signed-in"));
  }

  @Test
  void answersAScriptWithoutSessionWith401() {
    given()
        .redirects()
        .follow(false)
        .get("/api/me")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Session");
    given().redirects().follow(false).get("/api/intake/tickets").then().statusCode(401);
    given()
        .redirects()
        .follow(false)
        .cookie("q_session", "forged")
        .get("/api/intake/tickets")
        .then()
        .statusCode(401);
  }

  @Test
  void acceptsNoBearerTokenInPlaceOfASession() {
    given()
        .redirects()
        .follow(false)
        .header("Authorization", "Bearer abc")
        .get("/api/me")
        .then()
        .statusCode(401);
  }

  @Test
  void comesBackToThePageThatWasAskedForAndTellsWhoSignedIn() {
    Browser browser = new Browser();
    Response atProvider = browser.get(browser.get("/tickets/7?x=1").header("Location"));
    Response back = browser.get(atProvider.header("Location"));
    assertEquals(302, back.statusCode());
    assertTrue(back.header("Location").endsWith("/tickets/7?x=1"), back.header("Location"));

    browser
        .request()
        .get("/api/me")
        .then()
        .statusCode(200)
        .body("user", equalTo("agent1"))
        .body("name", equalTo("坐席一 Agent 1"))
        .body("roles", contains("agent"));
  }

  @Test
  void keepsTheSessionInACookieThatScriptsCannotRead() {
    Browser browser = new Browser();
    Response atProvider = browser.get(browser.get("/tickets").header("Location"));
    Response back = browser.get(atProvider.header("Location"));

    var session =
        back.getDetailedCookies().asList().stream()
            .filter(cookie -> cookie.getName().startsWith("q_session"))
            .toList();
    assertFalse(session.isEmpty());
    for (Cookie cookie : session) {
      assertTrue(cookie.isHttpOnly(), cookie.getName());
      assertEquals("Lax", cookie.getSameSite(), cookie.getName());
      assertFalse(cookie.getValue().contains("eyJ0"), "a readable token in " + cookie.getName());
      assertTrue(cookie.getValue().length() <= 4096, "too long for a browser: " + cookie.getName());
    }
  }

  @Test
  void renewsTheTokenOfALastingSession() {
    identities.setLifespan(WITHIN_THE_SKEW);
    Browser browser;
    try {
      browser = Browser.signedIn();
    } finally {
      identities.setLifespan(300);
    }
    int before = identities.refreshes();

    browser.request().get("/api/intake/tickets").then().statusCode(200);

    assertTrue(identities.refreshes() > before);
  }

  @Test
  void signsOutHereAndAtTheProvider() {
    Browser browser = Browser.signedIn();

    Response out = browser.get("/sign-out");

    assertEquals(302, out.statusCode());
    assertTrue(out.header("Location").startsWith(identities.issuer() + "/logout?"));
    browser.request().get("/api/me").then().statusCode(401);
  }
}
