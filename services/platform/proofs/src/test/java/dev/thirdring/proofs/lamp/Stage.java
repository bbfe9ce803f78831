package dev.thirdring.proofs.lamp;

import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A database and a broker that can be taken away and brought back, and processes between them. */
final class Stage implements AutoCloseable {
  private final Path folder;
  private final int databasePort = freePort();
  private final int kafkaPort = freePort();
  private final int controllerPort = freePort();
  private final List<ProofProcess> processes = new ArrayList<>();
  private EmbeddedPostgres postgres;
  private EmbeddedKafkaBroker broker;

  Stage() {
    try {
      folder = Files.createTempDirectory("third-ring-stage");
      Files.createDirectories(folder.resolve("kafka"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    startDatabase();
    startBroker();
    createTopics();
  }

  void startDatabase() {
    try {
      postgres =
          EmbeddedPostgres.builder()
              .setPort(databasePort)
              .setDataDirectory(folder.resolve("database"))
              .setCleanDataDirectory(false)
              .setServerConfig("timezone", "UTC")
              .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void stopDatabase() {
    try {
      postgres.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void startBroker() {
    broker =
        new EmbeddedKafkaBroker()
            .withNodeId(1)
            .withKafkaPort(kafkaPort)
            .withControllerPort(controllerPort)
            .withClusterId("c3RhZ2Utb2YtcHJvb2ZzLg")
            .withDeleteLogDirsOnClose(false)
            .withAdditionalProperties(
                properties -> properties.put("log.dirs", folder.resolve("kafka").toString()));
    broker.start();
  }

  void stopBroker() {
    broker.close();
  }

  private void createTopics() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic("proofs.wishes", 4, (short) 1),
                  new NewTopic("proofs.lamps", 4, (short) 1),
                  new NewTopic("proofs.wishes.dead-letter", 1, (short) 1)))
          .all()
          .get();
    } catch (ExecutionException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** One life of the application. */
  ProofProcess start(String name, Map<String, String> settings) {
    ProofProcess process =
        new ProofProcess(
            folder.resolve(name + ".log"), freePort(), kafka(), "127.0.0.1:" + databasePort);
    process.start(settings);
    processes.add(process);
    return process;
  }

  String kafka() {
    return "127.0.0.1:" + kafkaPort;
  }

  String database() {
    return "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres";
  }

  long count(String sql, Object... parameters) {
    return Proof.count(database(), sql, parameters);
  }

  @Override
  public void close() {
    processes.forEach(ProofProcess::kill);
    stopBroker();
    stopDatabase();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
