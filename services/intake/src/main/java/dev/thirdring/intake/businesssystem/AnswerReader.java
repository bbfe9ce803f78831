package dev.thirdring.intake.businesssystem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import dev.thirdring.intake.businesssystem.model.BusinessSystem;
import dev.thirdring.intake.businesssystem.model.ShownField;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/** Takes what an agent is shown out of a system's answer. */
@ApplicationScoped
class AnswerReader {
  private final ObjectMapper json;
  private final Configuration configuration;

  AnswerReader(ObjectMapper json) {
    this.json = json;
    this.configuration =
        Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider(json))
            .mappingProvider(new JacksonMappingProvider(json))
            .options(Option.SUPPRESS_EXCEPTIONS)
            .build();
  }

  /** A path without conditions: those may run regular expressions without end. */
  static boolean isPath(String text) {
    try {
      return !text.contains("?") && !text.contains("(") && JsonPath.compile(text) != null;
    } catch (InvalidPathException unreadable) {
      return false;
    }
  }

  List<SystemAnswer.Field> read(BusinessSystem system, byte[] answer) {
    JsonNode root = parse(answer);
    return system.fields().stream().map(field -> shown(field, root)).toList();
  }

  private JsonNode parse(byte[] answer) {
    try {
      JsonNode root = json.readTree(answer);
      if (root == null || !root.isContainerNode()) {
        throw new CallFailedException(SystemStatus.FAILING, "the answer is no JSON object or list");
      }
      return root;
    } catch (IOException unreadable) {
      throw new CallFailedException(SystemStatus.FAILING, "the answer is no JSON");
    }
  }

  private SystemAnswer.Field shown(ShownField field, JsonNode root) {
    return new SystemAnswer.Field(
        field.code(), field.nameZh(), field.nameEn(), value(field.path(), root));
  }

  private JsonNode value(String path, JsonNode root) {
    try {
      JsonNode found = JsonPath.compile(path).read(root, configuration);
      boolean nothing = found == null || found.isNull() || found.isMissingNode();
      return nothing ? null : found;
    } catch (JsonPathException absent) {
      return null;
    }
  }
}
