package dev.thirdring.intake.businesssystem;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;

import dev.thirdring.platform.security.Roles;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Registrations and tickets that no other test shares: each has a product of its own. */
final class Systems {
  private final String product = "p-" + UUID.randomUUID().toString().substring(0, 8);
  private final String phone =
      "+86138" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);

  Systems() {
    as("admin1", Roles.ADMINISTRATOR)
        .body(Map.of("nameZh", "产品", "nameEn", "Product"))
        .put("/catalogs/product/" + product)
        .then()
        .statusCode(204);
  }

  String code(String name) {
    return name + "-" + product;
  }

  String phone() {
    return phone;
  }

  Map<String, Object> at(String address) {
    Map<String, Object> system = new HashMap<>();
    system.put("nameZh", "计费系统");
    system.put("nameEn", "Billing");
    system.put("business", "billing");
    system.put("address", address + "/customers/{number}");
    system.put("parameters", List.of(Map.of("name", "number", "source", "CUSTOMER_NUMBER")));
    system.put(
        "fields",
        List.of(
            Map.of("code", "balance", "nameZh", "余额", "nameEn", "Balance", "path", "$.a.balance"),
            Map.of("code", "bills", "nameZh", "账单", "nameEn", "Bills", "path", "$.bills[*].id"),
            Map.of("code", "none", "nameZh", "无", "nameEn", "None", "path", "$.none")));
    system.put("products", List.of(product));
    system.put("limits", Map.of("timeoutMillis", 1000, "cacheSeconds", 0));
    return system;
  }

  void register(String name, Map<String, Object> system) {
    put(name, system).then().statusCode(204);
  }

  Response put(String name, Map<String, Object> system) {
    return as("admin1", Roles.ADMINISTRATOR).body(system).put("/business-systems/" + code(name));
  }

  String ticket() {
    return open(with(
            with(unsettledCall(), "product", product),
            "customer",
            Map.of("name", "李雷", "phone", phone)))
        .path("id");
  }

  static Response lookUp(String ticket) {
    return as("agent1", Roles.AGENT).post("/tickets/" + ticket + "/lookups");
  }
}
