package dev.thirdring.specs.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.platform.events.PublishedEvent;
import dev.thirdring.specs.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSchemasTest {
  @TempDir Path sources;

  @Test
  void saysWhatTheRecordAndItsCommentSay() throws IOException {
    Files.writeString(
        sources.resolve("LampLit.java"),
        """
        /**
         * A lamp shines (L1), see {@link Lamps}.
         *
         * @param colour {@code RED} or so… by day
         */
        record LampLit(UUID lampId, String colour) {}
        """);
    JsonNode schema = new EventSchemas(Javadocs.of(sources)).of(Contract.of(LampLit.class));
    assertEquals(
        Json.read(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$id": "urn:third-ring:event:dev.thirdring.lamps.lamp-lit.v1",
              "title": "LampLit",
              "description": "A lamp shines (L1), see Lamps.",
              "$defs": {
                "Spot": {
                  "type": "object",
                  "properties": {"watts": {"type": "integer", "format": "int32", "exclusiveMinimum": 0}},
                  "required": ["watts"]
                }
              },
              "type": "object",
              "properties": {
                "lampId": {"type": "string", "format": "uuid"},
                "colour": {
                  "type": "string", "description": "RED or so… by day",
                  "minLength": 1, "maxLength": 20, "pattern": "\\\\S"
                },
                "litAt": {"type": "string", "format": "date-time"},
                "code": {"type": "string", "pattern": "^(?:[A-Z]+)$"},
                "spot": {"$ref": "#/$defs/Spot"},
                "notes": {"type": "array", "items": {"type": "string", "minLength": 1, "pattern": "\\\\S"}},
                "shines": {"type": "boolean"}
              },
              "required": ["lampId", "colour", "shines"]
            }
            """),
        Json.read(Json.text(schema)));
  }

  @Test
  void keepsTheOrderOfTheRecord() throws IOException {
    Files.writeString(sources.resolve("LampLit.java"), "/** A lamp. */ record LampLit() {}");
    JsonNode schema = new EventSchemas(Javadocs.of(sources)).of(Contract.of(LampLit.class));
    assertEquals(
        List.of("lampId", "colour", "litAt", "code", "spot", "notes", "shines"),
        schema.path("properties").properties().stream().map(java.util.Map.Entry::getKey).toList());
  }

  @PublishedEvent(type = "dev.thirdring.lamps.lamp-lit.v1", topic = "lamps.lit")
  record LampLit(
      @NotNull UUID lampId,
      @NotBlank @Size(max = 20) String colour,
      Instant litAt,
      @Pattern(regexp = "[A-Z]+") String code,
      @Valid Spot spot,
      List<@NotBlank String> notes,
      boolean shines) {}

  record Spot(@Positive int watts) {}
}
