package dev.thirdring.specs.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.specs.Json;

/**
 * One message as it is really sent.
 *
 * @param key the Kafka key and the subject
 * @param at when it happened
 */
public record GoldenExample(String key, Record event, java.time.Instant at) {

  public Contract contract() {
    return Contract.of(event.getClass());
  }

  public String fileName() {
    return contract().type() + ".json";
  }

  public ObjectNode json() {
    return Json.MAPPER.valueToTree(event);
  }

  /** The envelope that travels in Kafka headers. */
  public ObjectNode headers() {
    return Json.MAPPER
        .createObjectNode()
        .put("ce_specversion", "1.0")
        .put("ce_id", Ids.of("event-" + contract().name()).toString())
        .put("ce_type", contract().type())
        .put("ce_source", "/third-ring/" + contract().producer())
        .put("ce_time", at.toString())
        .put("ce_subject", key)
        .put("content-type", "application/json");
  }
}
