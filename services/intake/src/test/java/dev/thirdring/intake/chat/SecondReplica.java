package dev.thirdring.intake.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The packaged service as a process of its own, on the database of the one under test. */
final class SecondReplica implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
  private final Process process;
  private final int port;
  private final StringBuffer said = new StringBuffer();

  SecondReplica() {
    Config config = ConfigProvider.getConfig();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            "target/quarkus-app/quarkus-run.jar");
    Map<String, String> environment = builder.environment();
    for (String name :
        List.of(
            "quarkus.datasource.reactive.url",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "kafka.bootstrap.servers",
            "quarkus.oidc.public-key")) {
      environment.put(variable(name), config.getValue(name, String.class));
    }
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", "0");
    environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    environment.put("MP_MESSAGING_INCOMING_INBOX_ENABLED", "false");
    environment.put("THIRD_RING_OUTBOX_ENABLED", "false");
    environment.put("THIRD_RING_PUBLIC_TRUSTED_PROXIES", "127.0.0.1");
    try {
      process = builder.redirectErrorStream(true).start();
      port = awaitPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  int port() {
    return port;
  }

  private int awaitPort() throws IOException {
    BufferedReader reader = process.inputReader();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      said.append(line).append('\n');
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        Thread.ofVirtual().start(() -> reader.lines().forEach(said::append));
        return Integer.parseInt(listening.group(1));
      }
    }
    throw new IllegalStateException("the second replica did not start:\n" + said);
  }

  /** All that it wrote to its log so far. */
  String log() {
    return said.toString();
  }

  private static String variable(String name) {
    return name.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
