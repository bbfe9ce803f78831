package dev.thirdring.specs.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.thirdring.specs.Json;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Producers write, and receivers read, what the committed schemas and examples say. */
class GoldenExamplesContractTest {
  private static final Path EVENTS =
      Path.of(System.getProperty("third-ring.root"), "api-specs", "events");
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  static List<GoldenExample> examples() {
    return GoldenExamples.all();
  }

  @Test
  void everyEventHasOneExample() {
    assertEquals(
        Contract.all().stream().map(Contract::type).sorted().toList(),
        examples().stream().map(example -> example.contract().type()).sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theCommittedExampleKeepsToTheCommittedSchema(GoldenExample example) throws IOException {
    assertEquals(Set.of(), faults(schema(example), committed(example)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void itsRecordReadsTheCommittedExample(GoldenExample example) throws IOException {
    Record read = read(example, committed(example));
    assertEquals(example.event(), read);
    assertEquals(Set.of(), VALIDATOR.validate(read));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void fieldsThatAreNotKnownYetAreReadOver(GoldenExample example) throws IOException {
    ObjectNode later = (ObjectNode) committed(example);
    later.put("aLaterField", "text").putObject("aLaterObject").put("inside", 1);
    later.forEach(
        part -> {
          if (part instanceof ObjectNode object) {
            object.put("aLaterField", true);
          }
        });
    assertEquals(example.event(), read(example, later));
    assertEquals(Set.of(), faults(schema(example), later));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theSchemaMissesEachRequiredField(GoldenExample example) throws IOException {
    JsonSchema schema = schema(example);
    JsonNode required = schema.getSchemaNode().path("required");
    assertFalse(required.isEmpty());
    for (JsonNode name : required) {
      ObjectNode without = ((ObjectNode) committed(example)).deepCopy();
      without.remove(name.asText());
      assertFalse(faults(schema, without).isEmpty(), name + " may be missing");
    }
  }

  /** What the record's limits refuse, the schema refuses: blank texts and times that are none. */
  @ParameterizedTest
  @MethodSource("examples")
  void theSchemaRefusesWhatTheRecordRefuses(GoldenExample example) throws IOException {
    JsonSchema schema = schema(example);
    for (JsonNode name : schema.getSchemaNode().path("required")) {
      JsonNode property = schema.getSchemaNode().path("properties").path(name.asText());
      if (property.path("type").asText().equals("string")) {
        ObjectNode blank = ((ObjectNode) committed(example)).deepCopy();
        blank.put(name.asText(), " ");
        assertFalse(faults(schema, blank).isEmpty(), name + " may be blank");
      }
    }
  }

  @Test
  void aTelephoneNumberIsWholeOrRefused() throws IOException {
    GoldenExample sms =
        examples().stream()
            .filter(example -> example.fileName().contains("sms-requested"))
            .findFirst()
            .orElseThrow();
    ObjectNode message = (ObjectNode) committed(sms);
    for (String wrong : List.of("447700900123", "+44 7700 900123", "+447700900123 x", "+0123456")) {
      message.put("to", wrong);
      assertFalse(faults(schema(sms), message).isEmpty(), wrong);
    }
  }

  @Test
  void personalTelephoneNumbersAreNobodys() {
    for (GoldenExample example : examples()) {
      java.util.regex.Matcher numbers =
          java.util.regex.Pattern.compile("\\+\\d{7,15}").matcher(example.json().toString());
      while (numbers.find()) {
        assertTrue(numbers.group().matches("\\+447700900\\d{3}|\\+8613800000000"), numbers.group());
      }
    }
  }

  private static JsonSchema schema(GoldenExample example) throws IOException {
    JsonNode node = Json.read(Files.readString(EVENTS.resolve(example.contract().schemaPath())));
    return SCHEMAS.getSchema(node);
  }

  private static JsonNode committed(GoldenExample example) throws IOException {
    return Json.read(Files.readString(EVENTS.resolve("examples").resolve(example.fileName())));
  }

  private static Record read(GoldenExample example, JsonNode json) throws JsonProcessingException {
    return Json.MAPPER.treeToValue(json, example.contract().record());
  }

  private static Set<String> faults(JsonSchema schema, JsonNode json) {
    return schema
        .validate(
            json.toString(),
            InputFormat.JSON,
            execution -> execution.getExecutionConfig().setFormatAssertionsEnabled(true))
        .stream()
        .map(Object::toString)
        .collect(Collectors.toSet());
  }
}
