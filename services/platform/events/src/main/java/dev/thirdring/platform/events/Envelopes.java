package dev.thirdring.platform.events;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads the CloudEvents envelope of a Kafka record. */
final class Envelopes {
  private static final int ID_LENGTH_MAX = 200;

  private Envelopes() {}

  static Received received(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      throw new RefusedEventException("no payload");
    }
    String specVersion = required(record, CloudEventHeaders.SPEC_VERSION);
    if (!"1.0".equals(specVersion)) {
      throw new RefusedEventException("not CloudEvents 1.0: " + specVersion);
    }
    String subject = header(record, CloudEventHeaders.SUBJECT);
    String key = subject == null ? record.key() : subject;
    if (key != null && !key.matches("[\\x21-\\x7e]{0," + ID_LENGTH_MAX + "}")) {
      throw new RefusedEventException("the subject is too long or holds unusual characters");
    }
    return new Received(
        required(record, CloudEventHeaders.ID),
        required(record, CloudEventHeaders.TYPE),
        key == null ? "" : key,
        time(required(record, CloudEventHeaders.TIME)));
  }

  /** CloudEvents are the same when both source and id are: another source may count from 1 too. */
  static String identity(ConsumerRecord<String, byte[]> record) {
    String source = header(record, CloudEventHeaders.SOURCE);
    String id = required(record, CloudEventHeaders.ID);
    return source == null ? id : source + "#" + id;
  }

  private static String required(ConsumerRecord<String, byte[]> record, String name) {
    String value = header(record, name);
    if (value == null || value.isBlank() || value.length() > ID_LENGTH_MAX) {
      throw new RefusedEventException("header " + name + " is missing or too long");
    }
    return value;
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException unreadable) {
      throw new RefusedEventException("header " + CloudEventHeaders.TIME + " is no RFC 3339 time");
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
