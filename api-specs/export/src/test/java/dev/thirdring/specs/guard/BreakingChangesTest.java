package dev.thirdring.specs.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.thirdring.specs.Specs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakingChangesTest {
  private static final Path SPECS = Path.of(System.getProperty("third-ring.root"), "api-specs");

  @Test
  void nothingBreaksThoseWhoRelyOnTheReleasedContracts() {
    Specs released = Specs.in(SPECS.resolve("baseline"));
    assertFalse(
        released.texts().isEmpty(), "there is no baseline: run api-specs/export/run release");
    assertEquals(
        List.of(),
        BreakingChanges.between(released, Specs.in(SPECS)),
        "keep what is released, or add a version; what nobody relies on yet may go by a release");
  }

  @Test
  void anEventThatIsGoneBreaks() {
    assertEquals(
        List.of("events/lamps/lamp-lit.v1.schema.json was removed"),
        BreakingChanges.between(event(EVENT), specs("http/other.yaml", "{}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"text\":{\"type\":\"string\",\"maxLength\":9}, | | LampLit.text was removed",
        "\"type\":\"integer\" | \"type\":\"string\" | LampLit.watts type was \"integer\", is \"string\"",
        "\"format\":\"uuid\" | \"format\":\"date\" | LampLit.id format was \"uuid\", is \"date\"",
        ",\"BLUE\" | | LampLit.colour no longer allows BLUE",
        "\"BLUE\" | \"BLUE\",\"GREEN\" | LampLit.colour has a value that receivers do not know: GREEN",
        "\"required\":[\"id\"] | \"required\":[\"id\",\"text\"] | LampLit.text is required now",
        "\"required\":[\"id\"] | \"required\":[] | LampLit.id may be absent now",
        "\"maxLength\":9 | \"maxLength\":8 | LampLit.text maxLength is lower",
        "\"maxLength\":9 | \"maxLength\":10 | LampLit.text maxLength is higher than receivers expect",
        "\"place\":{} | \"room\":{} | LampLit.spots[].place was removed",
        "{\"type\":\"object\",\"properties\":{\"place\" | {\"type\":\"array\",\"properties\":{\"place\""
            + " | LampLit.spots[] type was \"object\", is \"array\"",
      })
  void aChangedEventBreaks(String released, String changed, String complaint) {
    String now = EVENT.replace(released, changed == null ? "" : changed);
    assertEquals(List.of(complaint), BreakingChanges.between(event(EVENT), event(now)));
  }

  @Test
  void anOptionalFieldMayBeAddedToAnEvent() {
    String now = EVENT.replace("\"text\":", "\"more\":{\"type\":\"string\"},\"text\":");
    assertEquals(List.of(), BreakingChanges.between(event(EVENT), event(now)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/lamps: | /lights: | lamps POST /lamps was removed",
        "'201': | '202': | lamps POST /lamps no longer answers 201",
        "application/json | application/xml | lamps POST /lamps body is no longer application/json",
        "name: room | name: place | lamps POST /lamps query room was removed",
        "required: false | required: true | lamps POST /lamps query room is required now",
        "enum: [RED, BLUE] | enum: [RED] | lamps POST /lamps body.colour no longer allows BLUE",
        "required: [colour] | required: [colour, watts] | lamps POST /lamps body.watts is required now",
        "maxLength: 40 | maxLength: 30 | lamps POST /lamps body.name maxLength is lower",
        "name: {type: string, maxLength: 40} | other: {} | lamps POST /lamps body.name was removed",
        "required: [id] | required: [] | lamps POST /lamps 201.id may be absent now",
        "id: {type: string} | id: {type: integer} | lamps POST /lamps 201.id type was \"string\", is \"integer\"",
      })
  void aChangedInterfaceBreaks(String released, String changed, String complaint) {
    List<String> complaints =
        BreakingChanges.between(http(HTTP), http(HTTP.replace(released, changed)));
    assertEquals(complaint, complaints.isEmpty() ? "nothing" : complaints.getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "enum: [RED, BLUE] | enum: [RED, BLUE, GREEN]",
        "maxLength: 40 | maxLength: 50",
        "required: [colour] | required: []",
        "required: [id] | required: [id, place]",
        "place: {type: string} | place: {type: string}, more: {type: string}",
        "'201': | '409': {description: no}, '201':",
        "/lamps: | /candles: {get: {}}, /lamps:",
      })
  void aWiderInterfaceBreaksNobody(String released, String changed) {
    assertEquals(
        List.of(), BreakingChanges.between(http(HTTP), http(HTTP.replace(released, changed))));
  }

  private static final String EVENT =
      """
      {"title":"LampLit","type":"object","properties":{
      "id":{"type":"string","format":"uuid"},
      "watts":{"type":"integer"},
      "text":{"type":"string","maxLength":9},
      "colour":{"type":"string","enum":["RED","BLUE"]},
      "spots":{"type":"array","items":{"$ref":"#/$defs/Spot"}}
      },"required":["id"],
      "$defs":{"Spot":{"type":"object","properties":{"place":{}}}}}
      """;

  private static final String HTTP =
      """
      {paths: {/lamps: {post: {
        parameters: [{name: room, in: query, required: false, schema: {type: string}}],
        requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Wish'}}}},
        responses: {'201': {content: {text/json: {schema: {$ref: '#/components/schemas/Lamp'}}}}}}}},
      components: {schemas: {
        Wish: {type: object, required: [colour], properties: {
          colour: {enum: [RED, BLUE]}, watts: {type: integer}, name: {type: string, maxLength: 40}}},
        Lamp: {type: object, required: [id], properties: {id: {type: string}, place: {type: string}}}}}}
      """;

  private static Specs event(String schema) {
    return specs("events/lamps/lamp-lit.v1.schema.json", schema);
  }

  private static Specs http(String api) {
    return specs("http/lamps.yaml", api);
  }

  private static Specs specs(String name, String text) {
    return new Specs(new TreeMap<>(Map.of(name, text)));
  }
}
