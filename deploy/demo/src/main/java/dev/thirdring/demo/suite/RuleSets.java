package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.localstack.Part;

/** Rules in versions, tried before they decide (R7). */
public final class RuleSets {
  private final Api api;

  RuleSets(Api api) {
    this.api = api;
  }

  /** The one that decides now. */
  public JsonNode active() {
    return api.read(Person.ADMINISTRATOR, Part.ROUTING, "/rule-sets?state=ACTIVE")
        .path("items")
        .path(0);
  }

  public JsonNode copy(JsonNode set, String name) {
    return api.create(
        Person.ADMINISTRATOR,
        Part.ROUTING,
        path(set) + "/copies",
        Api.JSON.createObjectNode().put("name", name));
  }

  /** Without the rules that send tickets to this unit. */
  public JsonNode withoutUnit(JsonNode set, String unit) {
    JsonNode whole = api.read(Person.ADMINISTRATOR, Part.ROUTING, path(set));
    ObjectNode changed = Api.JSON.createObjectNode();
    changed.set("name", whole.path("name"));
    changed.set("fallbackUnit", whole.path("fallbackUnit"));
    whole
        .path("rules")
        .valueStream()
        .filter(rule -> !rule.path("unit").asText().equals(unit))
        .forEach(changed.putArray("rules")::add);
    return api.replace(
        Person.ADMINISTRATOR, Part.ROUTING, path(set), whole.path("version").asLong(), changed);
  }

  /** Over last week's tickets. */
  public JsonNode tryOut(JsonNode set) {
    return api.create(
        Person.ADMINISTRATOR, Part.ROUTING, path(set) + "/tries", Api.JSON.createObjectNode());
  }

  private static String path(JsonNode set) {
    return "/rule-sets/" + set.path("ruleSetId").asText();
  }
}
