package dev.thirdring.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.localstack.Stack;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How long an event takes from the ticket's opening (a little before its commit) to a consumer.
 * Both clocks are this machine's.
 */
final class Delay {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock CLOCK = Clock.systemUTC();
  private final Stack stack;

  Delay(Stack stack) {
    this.stack = stack;
  }

  void print(TicketLoad load, double rate, Duration duration) throws Exception {
    System.out.println();
    System.out.printf("(b) from opening to a consumer, at about %.0f tickets a second%n", rate);
    try (KafkaConsumer<String, String> consumer = consumer();
        ExecutorService background = Executors.newSingleThreadExecutor()) {
      consumer.subscribe(List.of("intake.tickets"));
      settle(consumer);
      CompletableFuture<Double> sending =
          CompletableFuture.supplyAsync(() -> run(load, rate, duration), background);
      LongStream.Builder delays = LongStream.builder();
      long until = System.nanoTime() + duration.plusSeconds(3).toNanos();
      while (System.nanoTime() < until) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(50))) {
          Instant received = CLOCK.instant();
          if (type(record).endsWith("ticket-opened.v1")) {
            JsonNode event = JSON.readTree(record.value());
            delays.add(
                Duration.between(Instant.parse(event.path("openedAt").asText()), received)
                    .toMillis());
          }
        }
      }
      long[] all = delays.build().toArray();
      System.out.printf(
          "    sent %.0f/s, heard %d events: 50th percentile %.0f ms, 99th %.0f ms (aim under 250 ms)%n",
          sending.get(), all.length, Figures.percentile(all, 0.50), Figures.percentile(all, 0.99));
    }
  }

  private static double run(TicketLoad load, double rate, Duration duration) {
    try {
      return load.run(32, duration, rate);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Reads to the end, so that only new events are measured. */
  private static void settle(KafkaConsumer<String, String> consumer) {
    long until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    int empty = 0;
    while (System.nanoTime() < until && empty < 20) {
      empty =
          consumer.poll(Duration.ofMillis(100)).isEmpty() && !consumer.assignment().isEmpty()
              ? empty + 1
              : 0;
    }
  }

  private KafkaConsumer<String, String> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            stack.bootstrapServers(),
            "group.id",
            "bench-" + UUID.randomUUID(),
            "auto.offset.reset",
            "latest"),
        new StringDeserializer(),
        new StringDeserializer());
  }

  private static String type(ConsumerRecord<String, String> record) {
    Header header = record.headers().lastHeader("ce_type");
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
