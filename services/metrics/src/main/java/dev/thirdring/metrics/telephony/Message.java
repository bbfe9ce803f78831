package dev.thirdring.metrics.telephony;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as it was read. */
sealed interface Message<E extends Record> {
  ConsumerRecord<String, byte[]> record();

  record Readable<E extends Record>(ConsumerRecord<String, byte[]> record, E event)
      implements Message<E> {}

  record Unreadable<E extends Record>(ConsumerRecord<String, byte[]> record, String reason)
      implements Message<E> {}
}
