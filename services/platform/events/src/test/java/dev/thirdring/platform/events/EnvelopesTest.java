package dev.thirdring.platform.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopesTest {
  @Test
  void readsIdTypeSubjectAndTime() {
    assertEquals(
        new Received("7", "lamp-lit.v1", "lamp", Instant.parse("2026-11-21T00:00:00Z")),
        Envelopes.received(complete()));
  }

  @Test
  void theKeyStandsInForAMissingSubject() {
    ConsumerRecord<String, byte[]> record = complete();
    record.headers().remove(CloudEventHeaders.SUBJECT);
    assertEquals("key", Envelopes.received(record).subject());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_specversion", "ce_id", "ce_type", "ce_time"})
  void refusesAnEnvelopeWithoutItsHeader(String header) {
    ConsumerRecord<String, byte[]> record = complete();
    record.headers().remove(header);
    assertEquals("header " + header + " is missing or too long", reason(record));
  }

  @ParameterizedTest
  @CsvSource({
    "ce_specversion, 0.3, not CloudEvents 1.0: 0.3",
    "ce_time, yesterday, header ce_time is no RFC 3339 time"
  })
  void refusesAHeaderThatSaysNothing(String header, String value, String reason) {
    assertEquals(reason, reason(with(complete(), header, value)));
  }

  @Test
  void refusesAnIdTooLongToKeep() {
    assertEquals(
        "header ce_id is missing or too long",
        reason(with(complete(), CloudEventHeaders.ID, "x".repeat(201))));
  }

  @Test
  void refusesARecordWithoutPayload() {
    assertEquals("no payload", reason(new ConsumerRecord<>("lamps", 0, 0, "key", null)));
  }

  @Test
  void theSameIdFromAnotherSourceIsAnotherEvent() {
    ConsumerRecord<String, byte[]> other = with(complete(), CloudEventHeaders.SOURCE, "/b");
    assertNotEquals(Envelopes.identity(complete()), Envelopes.identity(other));
    assertEquals("/b#7", Envelopes.identity(other));
  }

  private static String reason(ConsumerRecord<String, byte[]> record) {
    return assertThrows(RefusedEventException.class, () -> Envelopes.received(record)).getMessage();
  }

  private static ConsumerRecord<String, byte[]> complete() {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>("lamps", 0, 0, "key", "{}".getBytes(StandardCharsets.UTF_8));
    with(record, CloudEventHeaders.SPEC_VERSION, "1.0");
    with(record, CloudEventHeaders.ID, "7");
    with(record, CloudEventHeaders.SOURCE, "/a");
    with(record, CloudEventHeaders.TYPE, "lamp-lit.v1");
    with(record, CloudEventHeaders.SUBJECT, "lamp");
    return with(record, CloudEventHeaders.TIME, "2026-11-21T08:00:00+08:00");
  }

  private static ConsumerRecord<String, byte[]> with(
      ConsumerRecord<String, byte[]> record, String name, String value) {
    record.headers().remove(name);
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    return record;
  }
}
