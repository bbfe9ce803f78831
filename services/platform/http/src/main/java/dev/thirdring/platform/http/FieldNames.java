package dev.thirdring.platform.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;

/** The name of a field as the caller wrote it: {@code contact.numbers[2]}. */
final class FieldNames {
  private FieldNames() {}

  static String of(ConstraintViolation<?> violation) {
    StringBuilder name = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      boolean shown =
          node.getKind() == ElementKind.PROPERTY
              || node.getKind() == ElementKind.CONTAINER_ELEMENT
              || node.getKind() == ElementKind.PARAMETER;
      if (shown && node.getName() != null && !node.getName().startsWith("<")) {
        name.append(name.isEmpty() ? "" : ".").append(node.getName());
      }
      if (node.getIndex() != null) {
        name.append('[').append(node.getIndex()).append(']');
      }
    }
    String text = name.toString();
    return text.startsWith("body.") ? text.substring("body.".length()) : text;
  }

  static String of(List<JsonMappingException.Reference> path) {
    StringBuilder name = new StringBuilder();
    for (JsonMappingException.Reference part : path) {
      if (part.getFieldName() == null) {
        name.append('[').append(part.getIndex()).append(']');
      } else {
        name.append(name.isEmpty() ? "" : ".").append(part.getFieldName());
      }
    }
    return name.isEmpty() ? "body" : name.toString();
  }
}
