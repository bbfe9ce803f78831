package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.localstack.Part;
import java.util.List;

/** Limits and circles of urging, which are data that an administrator keeps (R9). */
public final class Limits {
  private static final List<String> OF_A_LIMIT = List.of("limit", "warnAt", "waits");
  private static final List<String> OF_A_CIRCLE = List.of("after", "tell");

  private final Api api;

  Limits(Api api) {
    this.api = api;
  }

  /**
   * Gives a clock another limit.
   *
   * @return what puts the former limit back
   */
  public Runnable limit(String clock, String limit) {
    String path = "/service-levels/" + clock + "/any";
    JsonNode former = api.read(Person.ADMINISTRATOR, Part.ROUTING, path);
    put(path, former, only(OF_A_LIMIT, former).put("limit", limit));
    return () ->
        put(path, api.read(Person.ADMINISTRATOR, Part.ROUTING, path), only(OF_A_LIMIT, former));
  }

  /**
   * Tells a circle so long after a missed deadline.
   *
   * @return what puts the former time back
   */
  public Runnable tell(int circle, String after) {
    String path = "/urging-circles/" + circle;
    JsonNode former = circle(circle);
    put(path, former, only(OF_A_CIRCLE, former).put("after", after));
    return () -> put(path, circle(circle), only(OF_A_CIRCLE, former));
  }

  private JsonNode circle(int number) {
    return api.read(Person.ADMINISTRATOR, Part.ROUTING, "/urging-circles")
        .path("items")
        .valueStream()
        .filter(circle -> circle.path("circle").asInt() == number)
        .findFirst()
        .orElseThrow(() -> new Unexpected("Routing has no circle of urging " + number + "."));
  }

  private void put(String path, JsonNode seen, JsonNode body) {
    api.replace(Person.ADMINISTRATOR, Part.ROUTING, path, seen.path("version").asLong(), body);
  }

  private static ObjectNode only(List<String> fields, JsonNode whole) {
    ObjectNode kept = Api.JSON.createObjectNode();
    fields.forEach(field -> kept.set(field, whole.path(field)));
    return kept;
  }
}
