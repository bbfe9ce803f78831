package dev.thirdring.charts;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One file of {@code broken}: a good release of the matrix in which one thing is changed ({@code
 * value}), removed (no value) or doubled ({@code double: true}), who must refuse it, and what the
 * refusal says.
 */
record BrokenManifest(String name, JsonNode told) {
  static List<BrokenManifest> all() {
    return Charts.files(Charts.TESTS.resolve("broken"), ".yaml").stream()
        .map(BrokenManifest::read)
        .toList();
  }

  private static BrokenManifest read(Path file) {
    try {
      String name = file.getFileName().toString().replace(".yaml", "");
      return new BrokenManifest(name, Manifest.read(Files.readString(file)).getFirst().content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String refusedBy() {
    return told.path("refusedBy").asText();
  }

  String says() {
    return told.path("says").asText();
  }

  List<Manifest> manifests() {
    var all = new ArrayList<>(Case.named(told.path("from").asText("single-routing")).manifests());
    Manifest changed =
        all.stream()
            .filter(one -> one.toString().equals(told.path("object").asText()))
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        name + " changes an object that is not there; there are " + all));
    if (told.path("double").asBoolean()) {
      all.add(changed);
    } else {
      change(changed.content(), JsonPointer.compile(told.path("at").asText()));
    }
    return all;
  }

  private void change(JsonNode content, JsonPointer at) {
    JsonNode parent = content.at(at.head());
    String field = at.last().getMatchingProperty();
    if (parent instanceof ArrayNode array) {
      array.set(at.last().getMatchingIndex(), told.get("value"));
    } else if (parent instanceof ObjectNode object && told.has("value")) {
      object.set(field, told.get("value"));
    } else if (!(parent instanceof ObjectNode object) || object.remove(field) == null) {
      throw new AssertionError(name + " changes nothing: " + at + " is not there");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
