package dev.thirdring.intake.ticket;

import static io.restassured.RestAssured.given;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Contacts as front ends send them. */
public final class Contacts {
  private Contacts() {}

  public static Map<String, Object> unsettledCall() {
    Map<String, Object> body = new HashMap<>();
    body.put("channel", "telephone");
    body.put("category", "complaint");
    body.put("subcategory", "slow-network");
    body.put("product", "broadband");
    body.put("subject", "晚上宽带很慢");
    body.put("text", "顾客说晚上八点以后网页打不开。");
    body.put("customer", new HashMap<>(Map.of("name", "王小明", "phone", "138 0013 8000")));
    return body;
  }

  public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(body);
    changed.put(field, value);
    return changed;
  }

  public static RequestSpecification as(String user, String... roles) {
    return given().auth().oauth2(Tokens.of(user, roles)).contentType(ContentType.JSON);
  }

  public static Response open(Object body) {
    return open(UUID.randomUUID().toString(), body);
  }

  public static Response open(String key, Object body) {
    return as("agent1", Roles.AGENT).header("Idempotency-Key", key).body(body).post("/tickets");
  }
}
