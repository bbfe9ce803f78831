package dev.thirdring.specs.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares an OpenAPI document with its released form. */
final class HttpChanges {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head");

  private final String service;
  private final JsonNode released;
  private final JsonNode now;
  private final List<String> breaking = new ArrayList<>();

  private HttpChanges(String service, JsonNode released, JsonNode now) {
    this.service = service;
    this.released = released;
    this.now = now;
  }

  static List<String> of(String service, JsonNode released, JsonNode now) {
    HttpChanges changes = new HttpChanges(service, released, now);
    changes.compare();
    return changes.breaking;
  }

  private void compare() {
    for (Map.Entry<String, JsonNode> path : released.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operation(path.getKey(), operation.getKey(), operation.getValue());
        }
      }
    }
  }

  private void operation(String path, String method, JsonNode was) {
    String where = service + " " + method.toUpperCase(java.util.Locale.ROOT) + " " + path;
    JsonNode is = now.path("paths").path(path).path(method);
    if (is.isMissingNode()) {
      breaking.add(where + " was removed");
      return;
    }
    parameters(where, was.path("parameters"), is.path("parameters"));
    if (!was.path("requestBody").path("required").asBoolean()
        && is.path("requestBody").path("required").asBoolean()) {
      breaking.add(where + " requires a body now");
    }
    content(where + " body", was.path("requestBody"), is.path("requestBody"), Direction.REQUEST);
    for (Map.Entry<String, JsonNode> response : was.path("responses").properties()) {
      String status = response.getKey();
      JsonNode other = is.path("responses").path(status);
      if (status.startsWith("2") && other.isMissingNode()) {
        breaking.add(where + " no longer answers " + status);
      } else if (!other.isMissingNode()) {
        content(where + " " + status, response.getValue(), other, Direction.RESPONSE);
      }
    }
  }

  private void parameters(String where, JsonNode were, JsonNode are) {
    for (JsonNode parameter : are) {
      JsonNode old = named(were, parameter);
      String name =
          where + " " + parameter.path("in").asText() + " " + parameter.path("name").asText();
      if (parameter.path("required").asBoolean() && !old.path("required").asBoolean()) {
        breaking.add(name + " is required now");
      }
      if (!old.isMissingNode()) {
        schemas(Direction.REQUEST).compare(name, old.path("schema"), parameter.path("schema"));
      }
    }
    for (JsonNode parameter : were) {
      if (named(are, parameter).isMissingNode()) {
        breaking.add(
            where
                + " "
                + parameter.path("in").asText()
                + " "
                + parameter.path("name").asText()
                + " was removed");
      }
    }
  }

  private void content(String where, JsonNode was, JsonNode is, Direction direction) {
    for (Map.Entry<String, JsonNode> media : was.path("content").properties()) {
      JsonNode other = is.path("content").path(media.getKey());
      if (other.isMissingNode()) {
        breaking.add(where + " is no longer " + media.getKey());
      } else {
        schemas(direction).compare(where, media.getValue().path("schema"), other.path("schema"));
      }
    }
  }

  private SchemaChanges schemas(Direction direction) {
    return new SchemaChanges(released, now, direction, breaking);
  }

  private static JsonNode named(JsonNode parameters, JsonNode wanted) {
    for (JsonNode parameter : parameters) {
      if (parameter.path("name").equals(wanted.path("name"))
          && parameter.path("in").equals(wanted.path("in"))) {
        return parameter;
      }
    }
    return MissingNode.getInstance();
  }
}
