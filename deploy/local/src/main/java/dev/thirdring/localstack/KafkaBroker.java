package dev.thirdring.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** One Kafka process in KRaft mode that is broker and controller. */
final class KafkaBroker implements Server {
  private static final int PATIENCE_SECONDS = 10;

  private final Installation installation;
  private final Home home;
  private final Ports ports;

  KafkaBroker(Installation installation, Home home, Ports ports) {
    this.installation = installation;
    this.home = home;
    this.ports = ports;
  }

  @Override
  public Part part() {
    return Part.KAFKA;
  }

  @Override
  public void prepare() throws IOException {
    Files.createDirectories(home.kafka());
    Files.writeString(
        settingsFile(),
        settings().entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining("\n", "", "\n")));
    if (!Files.exists(home.kafka().resolve("log/meta.properties"))) {
      List<String> format = new ArrayList<>(java("kafka.tools.StorageTool"));
      format.addAll(
          List.of(
              "format",
              "-t",
              Uuid.randomUuid().toString(),
              "-c",
              settingsFile().toString(),
              "--ignore-formatted"));
      Commands.run(format, Map.of(), home.log(Part.KAFKA));
    }
  }

  @Override
  public List<String> command() {
    List<String> command = new ArrayList<>(java("kafka.Kafka"));
    command.add(settingsFile().toString());
    return command;
  }

  @Override
  public Optional<String> missing() {
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), ports.of(Part.KAFKA))) {
      return nodeMissing();
    } catch (IOException e) {
      return Optional.of("no answer on port " + ports.of(Part.KAFKA));
    }
  }

  private Optional<String> nodeMissing() {
    try (Admin admin = admin()) {
      return admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS).isEmpty()
          ? Optional.of("the broker has not joined")
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      return Optional.of("the broker does not describe itself: " + e.getMessage());
    }
  }

  @Override
  public void furnish() throws Exception {
    try (Admin admin = admin()) {
      Topics.create(admin);
    }
  }

  String bootstrapServers() {
    return "127.0.0.1:" + ports.of(Part.KAFKA);
  }

  private Admin admin() {
    return Admin.create(
        Map.of(
            "bootstrap.servers",
            bootstrapServers(),
            "request.timeout.ms",
            "5000",
            "default.api.timeout.ms",
            "10000"));
  }

  private Path settingsFile() {
    return home.kafka().resolve("server.properties");
  }

  private List<String> java(String mainClass) {
    return List.of(
        Installation.java().toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dorg.slf4j.simpleLogger.showDateTime=true",
        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS",
        "-cp",
        installation.lib() + "/*",
        mainClass);
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + ports.kafkaController());
    settings.put(
        "listeners",
        "PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://127.0.0.1:" + ports.kafkaController());
    settings.put("advertised.listeners", "PLAINTEXT://" + bootstrapServers());
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("log.dirs", home.kafka().resolve("log").toString());
    settings.put("num.partitions", Integer.toString(Topics.PARTITIONS));
    settings.put("default.replication.factor", "1");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "10");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "5");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // A broker that was killed may register again only after its former session has ended.
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("broker.session.timeout.ms", "3000");
    return settings;
  }
}
