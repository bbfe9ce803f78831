package dev.thirdring.charts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * The environment names that a built component reads: run-time settings of the extensions that it
 * ships, its own and the platform's properties with the names they refer to, and what the JVM and
 * the Kafka client read.
 */
final class KnownEnvironment {
  private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
  private static final String DEFAULTS = "META-INF/microprofile-config.properties";
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
  private static final Set<String> OF_THE_KAFKA_CLIENT =
      Set.of(
          "KAFKA_BOOTSTRAP_SERVERS",
          "KAFKA_SECURITY_PROTOCOL",
          "KAFKA_SASL_MECHANISM",
          "KAFKA_SASL_JAAS_CONFIG");
  private final Set<String> names = new HashSet<>(Set.of("JDK_JAVA_OPTIONS"));
  private final Set<Pattern> patterns = new HashSet<>();
  private final Set<String> fixedWhenBuilt = new HashSet<>();

  private KnownEnvironment() {}

  static KnownEnvironment of(Path properties, List<Path> jars) {
    var known = new KnownEnvironment();
    try {
      if (Files.exists(properties)) {
        known.read(Files.readString(properties));
      }
      for (Path jar : jars) {
        known.read(jar);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    known.names.removeAll(known.fixedWhenBuilt);
    return known;
  }

  boolean knows(String name) {
    return names.contains(name)
        || patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  private void read(Path file) throws IOException {
    if (file.getFileName().toString().contains("kafka-clients")) {
      names.addAll(OF_THE_KAFKA_CLIENT);
    }
    try (var jar = new JarFile(file.toFile())) {
      var model = jar.getJarEntry(MODEL);
      if (model != null) {
        settings(new ObjectMapper().readTree(jar.getInputStream(model)));
      }
      var defaults = jar.getJarEntry(DEFAULTS);
      if (defaults != null && file.getFileName().toString().startsWith("dev.thirdring")) {
        read(
            new String(
                jar.getInputStream(defaults).readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8));
      }
    }
  }

  private void settings(JsonNode model) {
    for (JsonNode property : model.findParents("phase")) {
      String name = property.at("/path/environmentVariable").asText();
      if (!property.path("phase").asText().equals("RUN_TIME")) {
        fixedWhenBuilt.add(name);
      } else if (name.contains("__")) {
        patterns.add(Pattern.compile(name.replaceAll("__[A-Z0-9_]+?__", "_[A-Z0-9_]+_")));
      } else {
        names.add(name);
      }
    }
  }

  private void read(String text) throws IOException {
    var properties = new Properties();
    try (Reader reader = new StringReader(text)) {
      properties.load(reader);
    }
    properties.stringPropertyNames().stream()
        .filter(name -> !name.startsWith("%dev.") && !name.startsWith("%test."))
        .map(name -> name.replaceFirst("^%prod\\.", ""))
        .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
        .forEach(names::add);
    REFERENCE.matcher(text).results().forEach(found -> names.add(found.group(1)));
  }
}
