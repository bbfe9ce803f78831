package dev.thirdring.specs;

import dev.thirdring.specs.event.AsyncApi;
import dev.thirdring.specs.event.Contract;
import dev.thirdring.specs.event.EventFlow;
import dev.thirdring.specs.event.EventSchemas;
import dev.thirdring.specs.event.GoldenExamples;
import dev.thirdring.specs.event.Javadocs;
import dev.thirdring.specs.http.OpenApis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All exported files: their text by their path under {@code api-specs/}. */
public record Specs(SortedMap<String, String> texts) {
  /** Only these are exported; whatever else lies there is somebody's own. */
  static final String EXPORTED =
      "events/asyncapi\\.yaml|events/examples/.*\\.json|events/[^/]+/.*\\.schema\\.json|http/[^/]+\\.yaml";

  private static final String CONTRACTS = "events/[^/]+/.*\\.schema\\.json|http/[^/]+\\.yaml";

  /** What the code says now. */
  public static Specs of(Path root) {
    SortedMap<String, String> texts = new TreeMap<>();
    EventSchemas schemas =
        new EventSchemas(Javadocs.of(root.resolve("services/contracts/src/main/java")));
    for (Contract contract : Contract.all()) {
      texts.put("events/" + contract.schemaPath(), Json.text(schemas.of(contract)));
    }
    GoldenExamples.all()
        .forEach(
            example ->
                texts.put("events/examples/" + example.fileName(), Json.text(example.json())));
    texts.put("events/asyncapi.yaml", Yaml.text(AsyncApi.of(EventFlow.of(root), schemas)));
    OpenApis.of(root)
        .forEach((service, api) -> texts.put("http/" + service + ".yaml", Yaml.text(api)));
    return new Specs(texts);
  }

  /** What lies in {@code api-specs/} now. */
  public static Specs committed(Path root) {
    return in(root.resolve("api-specs"));
  }

  public static Specs in(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String part : List.of("events", "http")) {
      Path under = folder.resolve(part);
      if (!Files.isDirectory(under)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(under)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = folder.relativize(file).toString();
          if (name.matches(EXPORTED)) {
            texts.put(name, Files.readString(file));
          }
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return new Specs(texts);
  }

  /** Without what only explains: the part that a release promises. */
  public Specs contracts() {
    SortedMap<String, String> promised = new TreeMap<>(texts);
    promised.keySet().removeIf(name -> !name.matches(CONTRACTS));
    return new Specs(promised);
  }

  /** Writes all files and removes exported ones that are no more. */
  public void writeTo(Path folder) throws IOException {
    for (String old : in(folder).texts.keySet()) {
      if (!texts.containsKey(old)) {
        Files.delete(folder.resolve(old));
      }
    }
    for (var text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }

  /** Where the other differs, in sentences. */
  public List<String> differencesTo(Specs committed) {
    SortedMap<String, String> all = new TreeMap<>(texts);
    all.putAll(committed.texts);
    return all.keySet().stream()
        .filter(name -> !String.valueOf(texts.get(name)).equals(committed.texts.get(name)))
        .map(
            name ->
                !committed.texts.containsKey(name)
                    ? name + " is missing"
                    : !texts.containsKey(name)
                        ? name + " has no source"
                        : name + " is not as the code says")
        .toList();
  }
}
