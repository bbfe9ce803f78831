package dev.thirdring.platform.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.List;

/** The name of a field as the caller wrote it: {@code contact.numbers[2]}. */
final class FieldNames {
  private FieldNames() {}

  static String of(ConstraintViolation<?> violation) {
    StringBuilder name = new StringBuilder();
    String parameter = "body";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        name.append('[').append(node.getIndex()).append(']');
      }
      switch (node.getKind()) {
        case PROPERTY -> name.append(name.isEmpty() ? "" : ".").append(node.getName());
        case PARAMETER -> parameter = node.getName();
        default -> {}
      }
    }
    return name.isEmpty() ? parameter : name.toString();
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
