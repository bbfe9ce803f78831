package dev.thirdring.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The baseline: reads the same messages, makes records of them, and does nothing else. */
final class BareConsumer implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;
  private final ObjectReader json = new ObjectMapper().readerFor(Told.class);

  private record Told(
      String callId,
      String stepId,
      String kind,
      String at,
      String line,
      String callType,
      String queue,
      String agent,
      Integer rings,
      boolean announced,
      String tier,
      String centre,
      String caller,
      String matter) {}

  BareConsumer(String bootstrapServers) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("max.poll.records", 5000);
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** Where the topic ends now. */
  Map<TopicPartition, Long> ends() {
    List<TopicPartition> partitions =
        consumer.partitionsFor(CallEvents.TOPIC).stream().map(BareConsumer::partition).toList();
    return consumer.endOffsets(partitions);
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }

  /** Answers messages a second. */
  double read(Map<TopicPartition, Long> from, long messages) throws IOException {
    consumer.assign(from.keySet());
    from.forEach(consumer::seek);
    long read = 0;
    long sum = 0;
    long begin = System.nanoTime();
    while (read < messages) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
        Told told = json.readValue(record.value());
        sum += Instant.parse(told.at()).toEpochMilli();
        read++;
      }
    }
    double speed = read / ((System.nanoTime() - begin) / 1e9);
    if (sum == 0) {
      throw new IllegalStateException("nothing was read");
    }
    return speed;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
