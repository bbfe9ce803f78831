package dev.thirdring.specs.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.specs.Json;
import dev.thirdring.specs.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The OpenAPI document that each service's build wrote, in one layout. */
public final class OpenApis {
  private static final String PORT = "%dev.quarkus.http.port";

  private OpenApis() {}

  /** By service; a service that is not built stops the export. */
  public static SortedMap<String, JsonNode> of(Path root) {
    SortedMap<String, JsonNode> documents = new TreeMap<>();
    try (Stream<Path> folders = Files.list(root.resolve("services"))) {
      for (Path folder : folders.filter(OpenApis::speaksHttp).toList()) {
        documents.put(folder.getFileName().toString(), document(folder));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return documents;
  }

  /** Services speak HTTP to others; the console only to browsers. */
  private static boolean speaksHttp(Path folder) {
    return Files.isRegularFile(folder.resolve("src/main/resources/application.properties"))
        && !folder.endsWith("console");
  }

  private static JsonNode document(Path folder) throws IOException {
    Path built = folder.resolve("target/openapi/openapi.yaml");
    if (!Files.isRegularFile(built)) {
      throw new IllegalStateException(
          folder.getFileName() + " is not built: there is no " + built + "; run make specs");
    }
    ObjectNode from = (ObjectNode) Yaml.read(Files.readString(built));
    ObjectNode document = Json.MAPPER.createObjectNode();
    document.put("openapi", from.path("openapi").asText());
    document.set("info", from.get("info"));
    document.set("servers", servers(folder));
    for (String part : List.of("security", "tags")) {
      if (from.has(part)) {
        document.set(part, from.get(part));
      }
    }
    document.set("paths", paths(from.path("paths")));
    ObjectNode components = Json.MAPPER.createObjectNode();
    sorted(from.path("components"))
        .properties()
        .forEach(kind -> components.set(kind.getKey(), sorted(kind.getValue())));
    document.set("components", components);
    return document;
  }

  /** Paths by name, and within an operation the answers by status. */
  private static ObjectNode paths(JsonNode from) {
    ObjectNode paths = sorted(from);
    for (JsonNode path : paths) {
      for (JsonNode operation : path) {
        if (operation.has("responses")) {
          ((ObjectNode) operation).set("responses", sorted(operation.get("responses")));
        }
      }
    }
    return paths;
  }

  private static JsonNode servers(Path folder) throws IOException {
    Properties settings = new Properties();
    try (var reader =
        Files.newBufferedReader(folder.resolve("src/main/resources/application.properties"))) {
      settings.load(reader);
    }
    return Json.MAPPER
        .createArrayNode()
        .add(
            Json.MAPPER
                .createObjectNode()
                .put("url", "http://127.0.0.1:" + settings.getProperty(PORT, "8080"))
                .put("description", "the local stack"));
  }

  private static ObjectNode sorted(JsonNode object) {
    SortedMap<String, JsonNode> byName = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      byName.put(entry.getKey(), entry.getValue());
    }
    ObjectNode sorted = Json.MAPPER.createObjectNode();
    byName.forEach(sorted::set);
    return sorted;
  }
}
