package dev.thirdring.metrics.telephony;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Messages in the order of their partitions.
 *
 * @param from where each partition stood before, as it is kept
 */
record Batch<E extends Record>(List<Message<E>> messages, Map<Integer, Long> from) {

  /** Where each of its partitions stands after it. */
  Map<Integer, Long> to() {
    Map<Integer, Long> to = new TreeMap<>();
    for (Message<E> message : messages) {
      to.put(message.record().partition(), message.record().offset() + 1);
    }
    return to;
  }

  List<E> events() {
    List<E> events = new ArrayList<>(messages.size());
    for (Message<E> message : messages) {
      if (message instanceof Message.Readable<E> readable) {
        events.add(readable.event());
      }
    }
    return events;
  }

  ConsumerRecord<String, byte[]> recordOf(E event) {
    return messages.stream()
        .filter(message -> message instanceof Message.Readable<E> told && told.event() == event)
        .findFirst()
        .orElseThrow()
        .record();
  }

  boolean isSingle() {
    return messages.size() == 1;
  }

  Batch<E> firstHalf() {
    return new Batch<>(messages.subList(0, messages.size() / 2), from);
  }

  /** To be taken when the first is. */
  Batch<E> secondHalf() {
    Map<Integer, Long> then = new TreeMap<>(from);
    then.putAll(firstHalf().to());
    return new Batch<>(messages.subList(messages.size() / 2, messages.size()), then);
  }
}
