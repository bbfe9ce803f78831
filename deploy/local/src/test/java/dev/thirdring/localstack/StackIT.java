package dev.thirdring.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/**
 * With a real PostgreSQL and a real Kafka, in a home that is cleared at the next run if this one is
 * killed.
 */
class StackIT {
  private static final Path HOME = Path.of("target/it-home").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void clearsWhatAKilledLauncherLeftBehind() throws Exception {
    Ports ports = Ports.free();
    stack(ports).fresh().build();
    Home home = new Home(HOME);
    Process launcher = launcher(ports);
    Optional<String> missing =
        Await.atMost(
            PATIENCE,
            () ->
                running(home, Part.KAFKA).isPresent() ? Optional.empty() : Optional.of("no Kafka"));
    assertEquals(Optional.empty(), missing);

    launcher.destroyForcibly().waitFor();

    ProcessHandle oldPostgres = running(home, Part.POSTGRES).orElseThrow();
    ProcessHandle oldKafka = running(home, Part.KAFKA).orElseThrow();
    try (Stack stack = stack(ports).build().start()) {
      assertFalse(PidRecord.isRunning(oldKafka), "the old Kafka still runs");
      assertFalse(PidRecord.isRunning(oldPostgres), "the old PostgreSQL still runs");
      assertTrue(stack.isReady(Part.KAFKA));
      assertTrue(stack.isReady(Part.POSTGRES));
    }
    assertEquals(Optional.empty(), running(home, Part.POSTGRES));
    assertEquals(Optional.empty(), running(home, Part.KAFKA));
    assertTrue(Ports.isFree(ports.of(Part.POSTGRES)) && Ports.isFree(ports.of(Part.KAFKA)));
  }

  @Test
  void keepsDataOverRestartsAndCrashes() throws Exception {
    try (Stack stack = stack(Ports.free()).fresh().build().start()) {
      query(stack, "create table note (text text)");
      query(stack, "insert into note values ('客户满意')");
      send(stack, "intake.tickets", "ticket-1", "opened");
      long before = stack.process(Part.POSTGRES).orElseThrow().pid();

      stack.kill(Part.POSTGRES);
      stack.stopKafka();
      stack.start(Part.POSTGRES);
      stack.startKafka();

      assertNotEquals(before, stack.process(Part.POSTGRES).orElseThrow().pid());
      assertEquals("客户满意", query(stack, "select text from note"));
      assertEquals(
          List.of("opened"),
          read(stack, "intake.tickets").stream().map(ConsumerRecord::value).toList());
    }
  }

  @Test
  void letsARoleIntoItsOwnDatabaseOnly() {
    try (Stack stack = stack(Ports.free()).parts(Part.POSTGRES).build().start()) {
      Stack.Database routing = stack.database(Part.ROUTING);
      String foreign = stack.database(Part.INTAKE).jdbcUrl();

      SQLException refused =
          assertThrows(
              SQLException.class,
              () ->
                  DriverManager.getConnection(foreign, routing.user(), routing.password()).close());

      assertEquals("42501", refused.getSQLState());
    }
  }

  @Test
  void copiesDeadLettersBackOnceWithTheirHeadersAndAMark() {
    try (Stack stack = stack(Ports.free()).fresh().parts(Part.KAFKA).build().start()) {
      send(stack, "intake.tickets.dead-letter", "ticket-1", "first");
      send(stack, "intake.tickets.dead-letter", "ticket-2", "second");
      List<String> said = new ArrayList<>();

      long copied =
          ReplayDeadLetters.of("intake.tickets.dead-letter", stack.bootstrapServers(), said::add);
      long again =
          ReplayDeadLetters.of("intake.tickets.dead-letter", stack.bootstrapServers(), said::add);

      assertEquals(2, copied);
      assertEquals(0, again);
      assertEquals(
          "2 dead letters were copied from intake.tickets.dead-letter to intake.tickets.",
          said.getFirst());
      for (var letter : read(stack, "intake.tickets")) {
        assertEquals(
            "test",
            new String(letter.headers().lastHeader("ce_source").value(), StandardCharsets.UTF_8));
        assertTrue(letter.headers().lastHeader(ReplayDeadLetters.MARK).value().length > 0);
        assertEquals(letter.key().equals("ticket-1") ? "first" : "second", letter.value());
      }
      assertEquals(2, read(stack, "intake.tickets").size());
    }
  }

  private static StackBuilder stack(Ports ports) {
    return Stack.builder().home(HOME).at(ports).parts(Part.POSTGRES, Part.KAFKA);
  }

  private static Optional<ProcessHandle> running(Home home, Part part) {
    return PidRecord.read(home.pidFile(part)).flatMap(PidRecord::process);
  }

  private static Process launcher(Ports ports) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Installation.java().toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "up",
                "--only=postgres,kafka")
            .redirectErrorStream(true)
            .redirectOutput(new File("target/launcher.log"));
    builder.environment().put("THIRD_RING_HOME", HOME.toString());
    ports
        .byName()
        .forEach(
            (name, port) ->
                builder
                    .environment()
                    .put(
                        "THIRD_RING_PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_'),
                        Integer.toString(port)));
    return builder.start();
  }

  private static String query(Stack stack, String sql) throws SQLException {
    Stack.Database intake = stack.database(Part.INTAKE);
    try (var connection =
            DriverManager.getConnection(intake.jdbcUrl(), intake.user(), intake.password());
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      var rows = statement.getResultSet();
      rows.next();
      return rows.getString(1);
    }
  }

  private static void send(Stack stack, String topic, String key, String value) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", stack.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      var message = new ProducerRecord<>(topic, key, value);
      message.headers().add("ce_source", "test".getBytes(StandardCharsets.UTF_8));
      producer.send(message);
    }
  }

  private static List<ConsumerRecord<String, String>> read(Stack stack, String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", stack.bootstrapServers(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long all = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      List<ConsumerRecord<String, String>> messages = new ArrayList<>();
      while (messages.size() < all) {
        Stream.of(consumer.poll(PATIENCE)).forEach(batch -> batch.forEach(messages::add));
      }
      return messages;
    }
  }
}
