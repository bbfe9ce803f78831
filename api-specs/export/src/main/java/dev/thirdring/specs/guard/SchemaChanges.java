package dev.thirdring.specs.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares a schema with its released form, following references within each document. */
final class SchemaChanges {
  private static final List<String> LOWER_LIMITS =
      List.of("minLength", "minItems", "minimum", "exclusiveMinimum");
  private static final List<String> UPPER_LIMITS =
      List.of("maxLength", "maxItems", "maximum", "exclusiveMaximum");

  private final JsonNode releasedDocument;
  private final JsonNode document;
  private final Direction direction;
  private final List<String> breaking;
  private final Set<String> compared = new HashSet<>();

  SchemaChanges(
      JsonNode releasedDocument, JsonNode document, Direction direction, List<String> breaking) {
    this.releasedDocument = releasedDocument;
    this.document = document;
    this.direction = direction;
    this.breaking = breaking;
  }

  static List<String> ofEvent(String name, JsonNode released, JsonNode now) {
    List<String> breaking = new ArrayList<>();
    new SchemaChanges(released, now, Direction.EVENT, breaking).compare(name, released, now);
    return breaking;
  }

  void compare(String where, JsonNode releasedSchema, JsonNode schema) {
    JsonNode released = resolved(releasedSchema, releasedDocument);
    JsonNode now = resolved(schema, document);
    String reference = releasedSchema.path("$ref").asText();
    if (where.length() > 500 || !reference.isEmpty() && !compared.add(reference + " " + where)) {
      return;
    }
    for (String keyword : List.of("type", "format")) {
      if (!released.path(keyword).equals(now.path(keyword))) {
        say(where, keyword + " was " + shown(released, keyword) + ", is " + shown(now, keyword));
      }
    }
    enums(where, released.path("enum"), now.path("enum"));
    limits(where, released, now);
    required(where, released, now);
    for (var property : released.path("properties").properties()) {
      String name = where + "." + property.getKey();
      JsonNode other = now.path("properties").path(property.getKey());
      if (other.isMissingNode()) {
        say(name, "was removed");
      } else {
        compare(name, property.getValue(), other);
      }
    }
    for (String part : List.of("items", "additionalProperties")) {
      if (released.path(part).isObject() && now.path(part).isObject()) {
        compare(where + "[]", released.get(part), now.get(part));
      }
    }
    alternatives(where, released, now);
  }

  private void alternatives(String where, JsonNode released, JsonNode now) {
    for (String kind : List.of("allOf", "anyOf", "oneOf")) {
      if (released.path(kind).size() != now.path(kind).size()) {
        say(where, "has other alternatives (" + kind + ")");
        continue;
      }
      for (int i = 0; i < released.path(kind).size(); i++) {
        compare(where, released.path(kind).get(i), now.path(kind).get(i));
      }
    }
  }

  private void enums(String where, JsonNode released, JsonNode now) {
    Set<String> before = texts(released);
    Set<String> after = texts(now);
    before.stream()
        .filter(value -> !after.contains(value) && !now.isMissingNode())
        .forEach(value -> say(where, "no longer allows " + value));
    if (released.isMissingNode() && !now.isMissingNode() && direction == Direction.REQUEST) {
      say(where, "allows only some values now");
    }
    if (direction == Direction.EVENT && !released.isMissingNode()) {
      after.stream()
          .filter(value -> !before.contains(value))
          .forEach(value -> say(where, "has a value that receivers do not know: " + value));
    }
  }

  private void limits(String where, JsonNode released, JsonNode now) {
    if (direction == Direction.RESPONSE) {
      return;
    }
    if (!released.path("pattern").equals(now.path("pattern")) && now.has("pattern")) {
      say(where, "has another pattern");
    }
    for (String limit : LOWER_LIMITS) {
      if (now.has(limit)
          && now.get(limit).asDouble() > released.path(limit).asDouble(Double.NEGATIVE_INFINITY)) {
        say(where, limit + " is higher");
      }
    }
    for (String limit : UPPER_LIMITS) {
      boolean tighter =
          now.has(limit)
              && now.get(limit).asDouble()
                  < released.path(limit).asDouble(Double.POSITIVE_INFINITY);
      boolean looser =
          released.has(limit)
              && released.get(limit).asDouble()
                  < now.path(limit).asDouble(Double.POSITIVE_INFINITY);
      if (tighter) {
        say(where, limit + " is lower");
      } else if (looser && direction == Direction.EVENT) {
        say(where, limit + " is higher than receivers expect");
      }
    }
  }

  private void required(String where, JsonNode released, JsonNode now) {
    Set<String> before = texts(released.path("required"));
    Set<String> after = texts(now.path("required"));
    for (String name : after) {
      if (!before.contains(name) && direction.newlyRequiredBreaks()) {
        say(where + "." + name, "is required now");
      }
    }
    for (String name : before) {
      boolean there = now.path("properties").has(name);
      if (there && !after.contains(name) && direction.noLongerRequiredBreaks()) {
        say(where + "." + name, "may be absent now");
      }
    }
  }

  private void say(String where, String what) {
    breaking.add(where + " " + what);
  }

  private static String shown(JsonNode schema, String keyword) {
    return schema.has(keyword) ? schema.get(keyword).toString() : "any";
  }

  private static JsonNode resolved(JsonNode schema, JsonNode document) {
    JsonNode found = schema;
    for (int depth = 0; found.has("$ref") && depth < 10; depth++) {
      String reference = found.get("$ref").asText();
      found =
          reference.startsWith("#")
              ? document.at(reference.substring(1))
              : MissingNode.getInstance();
    }
    return found;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(value -> texts.add(value.asText()));
    return texts;
  }
}
