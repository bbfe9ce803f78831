package dev.thirdring.metrics.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.StepKind;
import dev.thirdring.metrics.call.model.Untold;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Steps of one call as one text: the view {@code call_step} reads the same letters. */
final class ToldSteps {
  private static final JsonFactory JSON = new JsonFactory();

  private ToldSteps() {}

  static String write(List<CallStep> steps) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (CallStep step : steps) {
        write(step, json);
      }
      json.writeEndArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return text.toString();
  }

  private static void write(CallStep step, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("i", step.stepId());
    json.writeStringField("k", step.kind().name());
    json.writeNumberField("t", step.at().toEpochMilli());
    write("l", step.line(), json);
    write("y", step.callType(), json);
    write("q", step.queue(), json);
    write("a", step.agent(), json);
    if (step.rings().isPresent()) {
      json.writeNumberField("r", step.rings().get());
    }
    if (step.announced()) {
      json.writeBooleanField("n", true);
    }
    write("v", step.tier(), json);
    write("c", step.centre(), json);
    write("p", step.caller(), json);
    write("m", step.matter(), json);
    if (!step.untold().isEmpty()) {
      json.writeStringField("u", Untold.write(step.untold()));
    }
    json.writeEndObject();
  }

  private static void write(String letter, Optional<String> fact, JsonGenerator json)
      throws IOException {
    if (fact.isPresent()) {
      json.writeStringField(letter, fact.get());
    }
  }

  static List<CallStep> read(String callId, String text) {
    List<CallStep> steps = new ArrayList<>();
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        steps.add(step(callId, json));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return steps;
  }

  private static CallStep step(String callId, JsonParser json) throws IOException {
    Map<String, String> facts = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String letter = json.currentName();
      json.nextToken();
      facts.put(letter, json.getText());
    }
    return new CallStep(
        callId,
        facts.get("i"),
        StepKind.valueOf(facts.get("k")),
        Instant.ofEpochMilli(Long.parseLong(facts.get("t"))),
        Optional.ofNullable(facts.get("l")),
        Optional.ofNullable(facts.get("y")),
        Optional.ofNullable(facts.get("q")),
        Optional.ofNullable(facts.get("a")),
        Optional.ofNullable(facts.get("r")).map(Integer::valueOf),
        Boolean.parseBoolean(facts.get("n")),
        Optional.ofNullable(facts.get("v")),
        Optional.ofNullable(facts.get("c")),
        Optional.ofNullable(facts.get("p")),
        Optional.ofNullable(facts.get("m")),
        Untold.read(facts.getOrDefault("u", "")));
  }
}
