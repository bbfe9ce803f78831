package dev.thirdring.intake.webmessage;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody on the web, without a login, behind the trusted proxy of the tests. */
public final class PublicClient {
  private PublicClient() {}

  /** A network address that no other test uses. */
  public static String address() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "2001:db8:%x:%x::1".formatted(random.nextInt(65536), random.nextInt(65536));
  }

  /** A mobile number that no other test uses. */
  public static String phone() {
    return "+86139" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));
  }

  public static RequestSpecification from(String address) {
    return given().header("X-Forwarded-For", address).contentType(ContentType.JSON);
  }
}
