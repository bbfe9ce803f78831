package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.localstack.Part;
import java.util.Optional;
import java.util.OptionalLong;

/** What other systems know of a customer (I10). */
public final class BusinessSystems {
  private static final int PATIENCE_MILLIS = 1500;

  private final Api api;

  BusinessSystems(Api api) {
    this.api = api;
  }

  /**
   * Registers a system that is asked about a number and tells a field.
   *
   * @return what switches it off
   */
  public Runnable register(String code, String nameZh, String nameEn, String address) {
    put(code, nameZh, nameEn, address, true);
    return () -> put(code, nameZh, nameEn, address, false);
  }

  public JsonNode lookUp(Person who, Ticket ticket) {
    return api.create(
        who, Part.INTAKE, "/tickets/" + ticket.id() + "/lookups", Api.JSON.createObjectNode());
  }

  /** Who looked, the newest first. */
  public JsonNode looks(Ticket ticket) {
    return api.read(Person.SUPERVISOR, Part.INTAKE, "/tickets/" + ticket.id() + "/lookups");
  }

  private void put(String code, String nameZh, String nameEn, String address, boolean active) {
    String path = "/business-systems/" + code;
    Optional<JsonNode> former = api.find(Person.ADMINISTRATOR, Part.INTAKE, path);
    ObjectNode system =
        Api.JSON
            .createObjectNode()
            .put("nameZh", nameZh)
            .put("nameEn", nameEn)
            .put("business", "billing")
            .put("address", address + "/customers/{number}")
            .put("active", active);
    system
        .putArray("parameters")
        .addObject()
        .put("name", "number")
        .put("source", "CUSTOMER_NUMBER");
    system
        .putArray("fields")
        .addObject()
        .put("code", "balance")
        .put("nameZh", "余额")
        .put("nameEn", "Balance")
        .put("path", "$.balance");
    system.putObject("limits").put("timeoutMillis", PATIENCE_MILLIS).put("cacheSeconds", 0);
    api.put(
        Person.ADMINISTRATOR,
        Part.INTAKE,
        path,
        former
            .map(seen -> OptionalLong.of(seen.path("version").asLong()))
            .orElseGet(OptionalLong::empty),
        system);
  }
}
