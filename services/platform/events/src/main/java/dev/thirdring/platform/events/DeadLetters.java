package dev.thirdring.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Keeps what could not be taken, with its reason, on {@code <topic>.dead-letter}. */
@ApplicationScoped
public class DeadLetters {
  private static final byte[] NOTHING = new byte[0];

  private final KafkaSender kafka;
  private final MeterRegistry metrics;

  DeadLetters(KafkaSender kafka, MeterRegistry metrics) {
    this.kafka = kafka;
    this.metrics = metrics;
  }

  /** Goes on trying until Kafka has it. */
  public Uni<Void> send(ConsumerRecord<String, byte[]> record, String reason) {
    metrics.counter("dead.letters", "topic", record.topic()).increment();
    RecordHeaders headers = new RecordHeaders(record.headers().toArray());
    headers.remove(CloudEventHeaders.DEAD_LETTER_REASON);
    headers.add(CloudEventHeaders.DEAD_LETTER_REASON, reason.getBytes(StandardCharsets.UTF_8));
    headers.remove(CloudEventHeaders.DEAD_LETTER_TOPIC);
    headers.add(
        CloudEventHeaders.DEAD_LETTER_TOPIC, record.topic().getBytes(StandardCharsets.UTF_8));
    byte[] payload = record.value() == null ? NOTHING : record.value();
    return kafka
        .send(record.topic() + ".dead-letter", record.key(), payload, headers)
        .onFailure()
        .retry()
        .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
        .indefinitely();
  }
}
