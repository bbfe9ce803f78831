package dev.thirdring.console;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps cookies and follows one redirect at a time, as a browser would. */
final class Browser {
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** A browser whose person has signed in. */
  static Browser signedIn() {
    Browser browser = new Browser();
    Response answer = browser.get("/tickets");
    while (answer.statusCode() == 302) {
      answer = browser.get(answer.header("Location"));
    }
    if (answer.statusCode() != 200) {
      throw new AssertionError("signing in ended with " + answer.statusCode());
    }
    return browser;
  }

  Response get(String address) {
    Response answer = request().get(URI.create(address));
    answer
        .getDetailedCookies()
        .forEach(
            cookie -> {
              if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
              } else {
                cookies.put(cookie.getName(), cookie.getValue());
              }
            });
    return answer;
  }

  RequestSpecification request() {
    return given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies);
  }

  Map<String, String> cookies() {
    return cookies;
  }
}
