package dev.thirdring.intake.way;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a ticket, oldest first. */
public record WayResponse(List<Entry> items) {

  /**
   * One thing that happened.
   *
   * @param service who published it
   * @param event name of the event
   * @param actor user or unit, absent when nobody acted
   * @param details the event without personal data
   */
  public record Entry(
      Instant at,
      @Schema(examples = {"routing"}) String service,
      @Schema(examples = {"assignment-made"}) String event,
      String actor,
      @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
          JsonNode details) {}
}
