package dev.thirdring.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The data folder: databases, Kafka's log, secrets, logs and the records of what runs. */
record Home(Path root) {
  static final String VARIABLE = "THIRD_RING_HOME";

  Home {
    root = root.toAbsolutePath().normalize();
  }

  /** {@code .local} in the project, unless {@code THIRD_RING_HOME} moves it. */
  static Home from(Map<String, String> environment, Path project) {
    String moved = environment.get(VARIABLE);
    return new Home(moved == null || moved.isBlank() ? project.resolve(".local") : Path.of(moved));
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path kafka() {
    return root.resolve("kafka");
  }

  Path log(Part part) {
    return root.resolve("logs").resolve(part.title() + ".log");
  }

  Path pidFile(Part part) {
    return root.resolve("run").resolve(part.title() + ".pid");
  }

  Path secrets() {
    return root.resolve("secrets.properties");
  }

  Path realmFingerprint() {
    return root.resolve("run").resolve("realm.sha256");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Optional<Ports> keptPorts() {
    Path file = root.resolve("ports.properties");
    return Files.exists(file) ? Optional.of(Ports.read(read(file))) : Optional.empty();
  }

  void keep(Ports ports) {
    Path file = root.resolve("ports.properties");
    try (var out = Files.newBufferedWriter(file)) {
      ports.toProperties().store(out, "where the stack listens");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void create() {
    try {
      if (!Files.exists(root)) {
        Files.createDirectories(root.getParent());
        Files.createDirectory(
            root,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      Files.createDirectories(root.resolve("logs"));
      Files.createDirectories(root.resolve("run"));
    } catch (IOException e) {
      throw new StackFault(
          "The data folder " + root + " cannot be written: choose another with THIRD_RING_HOME.",
          e);
    }
  }

  /** Removes what the stack made, and nothing else that may lie in the folder. */
  void clean() {
    for (String name :
        List.of(
            "postgres", "kafka", "logs", "run", "secrets.properties", "ports.properties", "lock")) {
      delete(root.resolve(name));
    }
  }

  static Properties read(Path file) {
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
