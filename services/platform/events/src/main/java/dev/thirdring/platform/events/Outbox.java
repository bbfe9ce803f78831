package dev.thirdring.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.sql.PlainStatement;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/** Where a use case leaves the events of its change: same session, so same transaction. */
@ApplicationScoped
public class Outbox {
  static final String CAUSATION = "third-ring.causation";
  private static final PlainStatement INSERT =
      PlainStatement.of(
          """
          insert into outbox (id, topic, key, type, occurred_at, causation_id, trace_parent, payload)
          values ($1, $2, $3, $4, $5, $6, $7, $8)
          """);

  private final ObjectMapper json;
  private final int payloadBytesMax;

  public Outbox(
      ObjectMapper json,
      @ConfigProperty(name = "third-ring.outbox.payload-bytes-max") int payloadBytesMax) {
    this.json = json;
    this.payloadBytesMax = payloadBytesMax;
  }

  /**
   * @param key what the event is about: the Kafka key, within which order is kept
   * @param event a record marked {@link PublishedEvent}
   */
  public Uni<Void> append(String key, Record event, Instant occurredAt) {
    PublishedEvent published = EventTypes.published(event.getClass());
    String payload = write(event);
    MDC.put("subject", key);
    Span.current().setAttribute("subject", key);
    return INSERT
        .update(
            UuidCreator.getTimeOrderedEpoch(),
            published.topic(),
            key,
            published.type(),
            occurredAt,
            causation(),
            traceParent(),
            payload)
        .replaceWithVoid();
  }

  private String write(Record event) {
    try {
      String payload = json.writeValueAsString(event);
      if (payload.getBytes(StandardCharsets.UTF_8).length > payloadBytesMax) {
        throw new IllegalArgumentException(
            event.getClass().getSimpleName() + " is larger than " + payloadBytesMax + " bytes");
      }
      return payload;
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(
          "cannot be written as JSON: " + event.getClass(), unwritable);
    }
  }

  private static String causation() {
    return VertxContext.isOnDuplicatedContext()
        ? ContextLocals.<String>get(CAUSATION).orElse("")
        : "";
  }

  private static String traceParent() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid()
        ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex()
        : "";
  }
}
