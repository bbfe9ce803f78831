package dev.thirdring.localstack;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Copies dead letters back to the topic they came from, with their keys and headers, marked as
 * replayed. It goes to the end that stood when it began, so that a letter which dies again is not
 * copied for ever; the next replay goes on from there.
 */
final class ReplayDeadLetters {
  static final String MARK = "replayed-at";

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String GROUP = "replay-dead-letters";

  private ReplayDeadLetters() {}

  static long of(String deadLetters, String bootstrapServers, Consumer<String> out) {
    if (!deadLetters.endsWith(Topics.DEAD_LETTER)) {
      throw new StackFault(
          deadLetters
              + " is no topic of dead letters: their names end with "
              + Topics.DEAD_LETTER
              + ".");
    }
    String target = deadLetters.substring(0, deadLetters.length() - Topics.DEAD_LETTER.length());
    try (var consumer =
            new KafkaConsumer<>(
                reading(bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var producer =
            new KafkaProducer<>(
                writing(bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer())) {
      List<TopicPartition> partitions = partitions(consumer, deadLetters);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      List<Future<RecordMetadata>> copies = new ArrayList<>();
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        for (var letter : consumer.poll(PATIENCE)) {
          if (letter.offset() < ends.get(new TopicPartition(letter.topic(), letter.partition()))) {
            copies.add(producer.send(replayed(letter, target)));
          }
        }
      }
      for (Future<RecordMetadata> copy : copies) {
        copy.get();
      }
      Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
      ends.forEach((partition, end) -> read.put(partition, new OffsetAndMetadata(end)));
      consumer.commitSync(read);
      out.accept(
          copies.size() + " dead letters were copied from " + deadLetters + " to " + target + ".");
      return copies.size();
    } catch (KafkaException | ExecutionException | InterruptedException e) {
      throw new StackFault(
          "Kafka at " + bootstrapServers + " does not do it: " + e.getMessage(), e);
    }
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<byte[], byte[]> consumer, String topic) {
    Set<String> topics = consumer.listTopics(PATIENCE).keySet();
    if (!topics.contains(topic)) {
      throw new StackFault("There is no topic " + topic + ".");
    }
    return consumer.partitionsFor(topic, PATIENCE).stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }

  private static ProducerRecord<byte[], byte[]> replayed(
      ConsumerRecord<byte[], byte[]> letter, String target) {
    RecordHeaders headers = new RecordHeaders(letter.headers());
    headers.remove(MARK);
    headers.add(MARK, Clock.systemUTC().instant().toString().getBytes(StandardCharsets.UTF_8));
    return new ProducerRecord<>(target, null, letter.key(), letter.value(), headers);
  }

  private static Map<String, Object> reading(String bootstrapServers) {
    return Map.of(
        "bootstrap.servers", bootstrapServers,
        "group.id", GROUP,
        "enable.auto.commit", "false",
        "auto.offset.reset", "earliest",
        "default.api.timeout.ms", "15000");
  }

  private static Map<String, Object> writing(String bootstrapServers) {
    return Map.of(
        "bootstrap.servers", bootstrapServers, "acks", "all", "enable.idempotence", "true");
  }
}
