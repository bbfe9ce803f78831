package dev.thirdring.metrics.telephony;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.thirdring.platform.events.CloudEventHeaders;
import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Makes an event of a record, or says why it is none. */
final class ReadMessage<E extends Record> {
  private static final byte[] VERSION = "1.0".getBytes(StandardCharsets.UTF_8);

  private final ObjectReader json;
  private final Validator validator;
  private final Predicate<E> surelyValid;
  private final Class<E> type;
  private final String typeName;
  private final byte[] typeBytes;

  ReadMessage(ObjectMapper json, Validator validator, BatchTaker<E> taker) {
    Class<E> type = taker.event();
    this.surelyValid = taker::isSurelyValid;
    this.json = json.readerFor(type);
    this.validator = validator;
    this.type = type;
    this.typeName = type.getAnnotation(PublishedEvent.class).type();
    this.typeBytes = typeName.getBytes(StandardCharsets.UTF_8);
  }

  Message<E> read(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      return new Message.Unreadable<>(record, "no payload");
    }
    if (!is(record, CloudEventHeaders.SPEC_VERSION, VERSION)) {
      return new Message.Unreadable<>(record, "not CloudEvents 1.0");
    }
    if (!is(record, CloudEventHeaders.TYPE, typeBytes)) {
      return new Message.Unreadable<>(record, "not of the type " + typeName);
    }
    try {
      E event = json.readValue(record.value());
      return event == null ? new Message.Unreadable<>(record, "no payload") : valid(record, event);
    } catch (IOException | IllegalArgumentException unreadable) {
      return new Message.Unreadable<>(
          record, "unreadable: not the JSON of " + type.getSimpleName());
    }
  }

  private Message<E> valid(ConsumerRecord<String, byte[]> record, E event) {
    if (surelyValid.test(event)) {
      return new Message.Readable<>(record, event);
    }
    String violations =
        validator.validate(event).stream()
            .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
            .sorted()
            .collect(Collectors.joining(", "));
    return violations.isEmpty()
        ? new Message.Readable<>(record, event)
        : new Message.Unreadable<>(record, "invalid: " + violations);
  }

  private static boolean is(ConsumerRecord<String, byte[]> record, String name, byte[] wanted) {
    Header header = record.headers().lastHeader(name);
    return header != null && Arrays.equals(header.value(), wanted);
  }
}
