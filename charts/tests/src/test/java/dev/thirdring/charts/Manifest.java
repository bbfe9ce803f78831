package dev.thirdring.charts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One Kubernetes object of a rendered chart. */
public record Manifest(JsonNode content) {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.SPLIT_LINES));

  public static List<Manifest> read(String documents) {
    try (var parser = YAML.getFactory().createParser(documents)) {
      var all = new ArrayList<Manifest>();
      YAML.readValues(parser, JsonNode.class)
          .forEachRemaining(
              node -> {
                if (node.isObject()) {
                  all.add(new Manifest(node));
                }
              });
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String write(List<Manifest> all) {
    var text = new StringBuilder();
    try {
      for (Manifest manifest : all) {
        text.append(YAML.writeValueAsString(manifest.content)).append('\n');
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String kind() {
    return content.path("kind").asText();
  }

  public String apiVersion() {
    return content.path("apiVersion").asText();
  }

  public String name() {
    return content.at("/metadata/name").asText();
  }

  public boolean is(String... kinds) {
    return List.of(kinds).contains(kind());
  }

  public boolean isHook() {
    return !annotation("helm.sh/hook").isEmpty();
  }

  public String annotation(String key) {
    return content.at("/metadata/annotations").path(key).asText();
  }

  public JsonNode at(String pointer) {
    return content.at(pointer);
  }

  public Stream<JsonNode> each(String pointer) {
    return elements(at(pointer));
  }

  /** Deployments and Jobs run pods. */
  public boolean runsPods() {
    return is("Deployment", "Job");
  }

  public JsonNode pod() {
    return at("/spec/template/spec");
  }

  public Stream<JsonNode> containers() {
    return Stream.of("initContainers", "containers").flatMap(field -> elements(pod().path(field)));
  }

  public Map<String, String> podLabels() {
    return texts(at("/spec/template/metadata/labels"));
  }

  public static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  public static Map<String, String> texts(JsonNode object) {
    var texts = new TreeMap<String, String>();
    object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  @Override
  public String toString() {
    return kind() + " " + name();
  }
}
