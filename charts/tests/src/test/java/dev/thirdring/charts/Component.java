package dev.thirdring.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A component as Maven and Quarkus built it: its generated manifest, what it ships and which names
 * it reads.
 */
record Component(
    String name, List<Manifest> generated, List<Path> jars, KnownEnvironment environment) {
  static final List<String> NAMES =
      List.of(
          "intake",
          "routing",
          "knowledge",
          "follow-up",
          "field-service",
          "sms-notification",
          "metrics",
          "sms-gateway",
          "console");

  static Component built(Path services, String name) {
    Path module = services.resolve(name);
    Path manifest = module.resolve("target/kubernetes/kubernetes.yml");
    Path libraries = module.resolve("target/quarkus-app/lib/main");
    if (!Files.exists(manifest) || !Files.isDirectory(libraries)) {
      throw new AssertionError(
          "%s is not built: %s is missing. Run charts/check, which builds it, or mvn package."
              .formatted(name, Files.exists(manifest) ? libraries : manifest));
    }
    try {
      var jars = Charts.files(libraries, ".jar");
      var properties = module.resolve("src/main/resources/application.properties");
      return new Component(
          name,
          Manifest.read(Files.readString(manifest)),
          jars,
          KnownEnvironment.of(properties, jars));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean ships(String artifact) {
    return jars.stream()
        .anyMatch(jar -> jar.getFileName().toString().contains("." + artifact + "-"));
  }

  Manifest generated(String kind) {
    return generated.stream()
        .filter(one -> one.is(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " was built without a generated " + kind));
  }
}
