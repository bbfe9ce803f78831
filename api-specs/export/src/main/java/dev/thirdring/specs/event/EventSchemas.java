package dev.thirdring.specs.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import dev.thirdring.specs.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;

/**
 * JSON Schema 2020-12 of an event's payload: types and limits of the record, words of its comment.
 */
public final class EventSchemas {
  private final Javadocs javadocs;
  private final SchemaGenerator generator;

  public EventSchemas(Javadocs javadocs) {
    this.javadocs = javadocs;
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(
                Json.MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.STANDARD_FORMATS,
                Option.EXTRA_OPEN_API_FORMAT_VALUES,
                Option.FLATTENED_ENUMS)
            .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
            .with(
                new JakartaValidationModule(
                    JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED));
    config
        .forFields()
        .withRequiredCheck(field -> field.getType().isPrimitive())
        .withStringPatternResolver(EventSchemas::pattern)
        .withDescriptionResolver(this::described);
    config
        .forTypesInGeneral()
        .withPropertySorter((one, other) -> 0)
        .withDescriptionResolver(
            scope -> javadocs.of(scope.getType().getErasedType()).orElse(null));
    generator = new SchemaGenerator(config.build());
  }

  public ObjectNode of(Contract contract) {
    ObjectNode generated = generator.generateSchema(contract.record());
    ObjectNode schema = Json.MAPPER.createObjectNode();
    schema.set("$schema", generated.remove("$schema"));
    schema.put("$id", "urn:third-ring:event:" + contract.type());
    schema.put("title", contract.record().getSimpleName());
    generated.remove("title");
    schema.put("description", javadocs.of(contract.record()).orElseThrow());
    schema.setAll(generated);
    return schema;
  }

  private String described(FieldScope field) {
    return field.isFakeContainerItemScope()
        ? null
        : javadocs.of(field.getDeclaringType().getErasedType(), field.getName()).orElse(null);
  }

  /** A constraint matches the whole text, a schema's pattern any part of it. */
  private static String pattern(FieldScope field) {
    Pattern pattern = constraint(field, Pattern.class);
    if (pattern != null) {
      return "^(?:" + pattern.regexp() + ")$";
    }
    return constraint(field, NotBlank.class) == null ? null : "\\S";
  }

  private static <A extends Annotation> A constraint(FieldScope field, Class<A> type) {
    return field.isFakeContainerItemScope()
        ? field.getContainerItemAnnotationConsideringFieldAndGetter(type)
        : field.getAnnotationConsideringFieldAndGetter(type);
  }
}
