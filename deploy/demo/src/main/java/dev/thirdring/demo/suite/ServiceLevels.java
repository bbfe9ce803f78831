package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.localstack.Part;
import java.util.List;

/** Limits, which are data (R9). */
public final class ServiceLevels {
  private static final List<String> CHANGEABLE = List.of("limit", "warnAt", "waits");

  private final Api api;

  ServiceLevels(Api api) {
    this.api = api;
  }

  /**
   * Gives a clock another limit.
   *
   * @return what puts the former limit back
   */
  public Runnable shorten(String clock, String limit) {
    String path = "/service-levels/" + clock + "/any";
    JsonNode former = api.read(Person.ADMINISTRATOR, Part.ROUTING, path);
    put(path, changeable(former).put("limit", limit));
    return () -> put(path, changeable(former));
  }

  private void put(String path, JsonNode level) {
    api.replace(Person.ADMINISTRATOR, Part.ROUTING, path, level);
  }

  private static ObjectNode changeable(JsonNode level) {
    ObjectNode kept = Api.JSON.createObjectNode();
    CHANGEABLE.forEach(field -> kept.set(field, level.path(field)));
    return kept;
  }
}
