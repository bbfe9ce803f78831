package dev.thirdring.metrics.telephony;

import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A database, a broker, and metrics as processes of their own, which can be killed. */
final class ReaderStage implements AutoCloseable {
  private final Path folder;
  private final EmbeddedPostgres postgres;
  private final EmbeddedKafkaBroker broker;
  private final List<Process> processes = new ArrayList<>();

  ReaderStage(int partitions) {
    try {
      folder = Files.createTempDirectory("third-ring-readers");
      postgres = EmbeddedPostgres.builder().setServerConfig("timezone", "UTC").start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    broker = new EmbeddedKafkaBroker().withNodeId(1);
    broker.start();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic("telephony.calls", partitions, (short) 1),
                  new NewTopic("telephony.calls.dead-letter", 1, (short) 1)))
          .all()
          .get();
    } catch (ExecutionException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  String kafka() {
    return broker.getAdvertisedListeners();
  }

  /** Begins a life of metrics, and does not wait for it. */
  Process start(String name, int batchSize) {
    String database = "127.0.0.1:" + postgres.getPort() + "/postgres";
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
    command.add("-Dquarkus.http.port=" + freePort());
    command.add("-Dquarkus.http.host=127.0.0.1");
    command.add("-Dquarkus.oidc.tenant-enabled=false");
    command.add("-Dquarkus.datasource.username=postgres");
    command.add("-Dquarkus.datasource.password=postgres");
    command.add("-Dquarkus.datasource.reactive.url=postgresql://" + database);
    command.add("-Dquarkus.datasource.jdbc.url=jdbc:postgresql://" + database);
    command.add("-Dkafka.bootstrap.servers=" + kafka());
    command.add("-Dthird-ring.telephony.batch-size=" + batchSize);
    command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log(name).toFile())
              .start();
      processes.add(process);
      return process;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  /** 0 while there are no tables yet. */
  long count(String sql) {
    Map<String, Long> row = amounts("select 'n', (" + sql + ")");
    return row.getOrDefault("n", 0L);
  }

  Map<String, Long> amounts(String sql) {
    Map<String, Long> amounts = new LinkedHashMap<>();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                "postgres",
                "postgres");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        amounts.put(rows.getString(1), rows.getLong(2));
      }
    } catch (SQLException failure) {
      if (!"42P01".equals(failure.getSQLState())) {
        throw new IllegalStateException(failure);
      }
    }
    return amounts;
  }

  String logs() {
    StringBuilder logs = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        logs.append(file)
            .append('\n')
            .append(text, Math.max(0, text.length() - 4000), text.length());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return logs.toString();
  }

  @Override
  public void close() {
    processes.forEach(process -> process.destroyForcibly().onExit().join());
    broker.close();
    try {
      postgres.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
