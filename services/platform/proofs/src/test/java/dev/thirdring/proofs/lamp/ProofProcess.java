package dev.thirdring.proofs.lamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The application as a process of its own, which can be killed as an operating system does. */
final class ProofProcess {
  private final Path log;
  private final int port;
  private final String kafka;
  private final String database;
  private Process process;

  ProofProcess(Path log, int port, String kafka, String database) {
    this.log = log;
    this.port = port;
    this.kafka = kafka;
    this.database = database;
  }

  void start(Map<String, String> settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx160m", "-XX:TieredStopAtLevel=1"));
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Dquarkus.http.host=127.0.0.1");
    command.add("-Dquarkus.oidc.tenant-enabled=false");
    command.add("-Dquarkus.datasource.username=postgres");
    command.add("-Dquarkus.datasource.password=postgres");
    command.add("-Dquarkus.datasource.reactive.url=postgresql://" + database + "/postgres");
    command.add("-Dquarkus.datasource.jdbc.url=jdbc:postgresql://" + database + "/postgres");
    command.add("-Dkafka.bootstrap.servers=" + kafka);
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    awaitReady();
  }

  void awaitReady() {
    try {
      Proof.await("readiness", 200, Duration.ofSeconds(90), this::readiness);
    } catch (AssertionError late) {
      throw new AssertionError(late.getMessage() + "; its log:\n" + log(), late);
    }
  }

  private int readiness() {
    if (!process.isAlive()) {
      throw new AssertionError("it ended");
    }
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return 0;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Kill -9: nothing is told, nothing is flushed. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  private String log() {
    try {
      return Files.readString(log);
    } catch (IOException failure) {
      return failure.toString();
    }
  }
}
