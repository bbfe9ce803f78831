package dev.thirdring.platform.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class OutboxRowTest {
  private final OutboxRow row =
      new OutboxRow(1, new UUID(0, 7), "lamps", "k", "t.v1", Instant.EPOCH, "", null, "{}");

  @Test
  void writesTheEnvelopeInBinaryMode() {
    RecordHeaders headers = row.headers("/third-ring/proofs");
    assertEquals("1.0", text(headers, "ce_specversion"));
    assertEquals("00000000-0000-0000-0000-000000000007", text(headers, "ce_id"));
    assertEquals("t.v1", text(headers, "ce_type"));
    assertEquals("/third-ring/proofs", text(headers, "ce_source"));
    assertEquals("1970-01-01T00:00:00Z", text(headers, "ce_time"));
    assertEquals("k", text(headers, "ce_subject"));
    assertEquals("application/json", text(headers, "content-type"));
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    assertNull(row.headers("/s").lastHeader("ce_causationid"));
    assertNull(row.headers("/s").lastHeader("traceparent"));
  }

  private static String text(RecordHeaders headers, String name) {
    return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
