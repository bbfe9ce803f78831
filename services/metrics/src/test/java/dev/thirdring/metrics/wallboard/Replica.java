package dev.thirdring.metrics.wallboard;

import static io.restassured.RestAssured.given;

import dev.thirdring.platform.testkit.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Metrics once more, as a process of its own with connections of its own, beside the one that is
 * tested and on the same database. It only answers: it reads no topic and runs no job.
 */
final class Replica implements AutoCloseable {
  private final int port;
  private final Path log;
  private final Process process;

  Replica() {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
      log = Files.createTempFile("third-ring-replica", ".log");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port));
    for (String same :
        List.of(
            "quarkus.datasource.reactive.url",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "kafka.bootstrap.servers",
            "quarkus.oidc.public-key")) {
      command.add("-D" + same + "=" + ConfigProvider.getConfig().getValue(same, String.class));
    }
    command.addAll(
        List.of(
            "-Dthird-ring.telephony.enabled=false",
            "-Dmp.messaging.incoming.inbox.enabled=false",
            "-Dthird-ring.alerts.evaluate-every=off",
            "-Dthird-ring.closing.check-interval=off",
            "-Dthird-ring.gauges.every=off",
            "-Dthird-ring.quality.draw-interval=off",
            "-Dthird-ring.agents.count-every=off",
            "-Dthird-ring.deadlines.poll-interval=off",
            "-Dthird-ring.callers.key=a-key-for-tests-only"));
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
  }

  void awaitReady() throws IOException {
    try {
      Awaitility.await("the replica answers")
          .atMost(Duration.ofSeconds(90))
          .ignoreExceptions()
          .until(() -> board().contains("asOf"));
    } catch (ConditionTimeoutException late) {
      throw new AssertionError(late.getMessage() + "\n" + Files.readString(log), late);
    }
  }

  String board() {
    return given()
        .baseUri("http://127.0.0.1")
        .port(port)
        .header("Authorization", "Bearer " + Tokens.of("agent1", "agent"))
        .get("/wall-board")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  URI stream() {
    return URI.create("http://127.0.0.1:" + port + "/wall-board/stream");
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
