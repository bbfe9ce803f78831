package dev.thirdring.platform.events;

import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** An event that waits to be sent. */
record OutboxRow(
    long position,
    UUID id,
    String topic,
    String key,
    String type,
    Instant occurredAt,
    String causationId,
    String traceParent,
    String payload) {

  static final String OLDEST =
      """
      select position, id, topic, key, type, occurred_at, causation_id, trace_parent, payload
      from outbox order by position limit $1
      """;

  static OutboxRow from(Row row) {
    return new OutboxRow(
        row.getLong("position"),
        row.getUUID("id"),
        row.getString("topic"),
        row.getString("key"),
        row.getString("type"),
        row.getOffsetDateTime("occurred_at").toInstant(),
        row.getString("causation_id"),
        row.getString("trace_parent"),
        row.getString("payload"));
  }

  RecordHeaders headers(String source) {
    RecordHeaders headers = new RecordHeaders();
    add(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
    add(headers, CloudEventHeaders.ID, id.toString());
    add(headers, CloudEventHeaders.TYPE, type);
    add(headers, CloudEventHeaders.SOURCE, source);
    add(headers, CloudEventHeaders.TIME, occurredAt.toString());
    add(headers, CloudEventHeaders.SUBJECT, key);
    add(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
    add(headers, CloudEventHeaders.CAUSATION_ID, causationId);
    add(headers, CloudEventHeaders.TRACE_PARENT, traceParent);
    return headers;
  }

  private static void add(RecordHeaders headers, String name, String value) {
    if (value != null && !value.isEmpty()) {
      headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }
}
