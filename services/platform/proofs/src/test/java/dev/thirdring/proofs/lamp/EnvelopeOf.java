package dev.thirdring.proofs.lamp;

import dev.thirdring.platform.events.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends envelopes that {@link dev.thirdring.platform.testkit.EventProbe} would not write. */
final class EnvelopeOf {
  private EnvelopeOf() {}

  /** A wish from any source. */
  static void wish(String kafka, String id, String source, String json) {
    ProducerRecord<String, byte[]> record = record("proofs.wishes", null, json);
    header(record, CloudEventHeaders.SPEC_VERSION, "1.0");
    header(record, CloudEventHeaders.ID, id);
    header(record, CloudEventHeaders.TYPE, "dev.thirdring.proofs.lamp-wanted.v1");
    header(record, CloudEventHeaders.SOURCE, source);
    header(record, CloudEventHeaders.TIME, "2026-11-21T08:00:00+08:00");
    send(kafka, record);
  }

  /** A message without any header. */
  static void nothing(String kafka, String topic, String key, String json) {
    send(kafka, record(topic, key, json));
  }

  private static ProducerRecord<String, byte[]> record(String topic, String key, String json) {
    return new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(String kafka, ProducerRecord<String, byte[]> record) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(record);
      producer.flush();
    }
  }
}
