package dev.thirdring.platform.http;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.UUID;

/** Says in a reader's words what JSON value a Java type is read from. */
final class JsonTypes {
  private JsonTypes() {}

  static String named(Class<?> type) {
    if (type == UUID.class) {
      return "a UUID";
    }
    if (type == LocalDate.class) {
      return "a date such as 2026-11-21";
    }
    if (type == Duration.class) {
      return "an ISO 8601 duration such as PT20M";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "an RFC 3339 time such as 2026-11-21T08:00:00Z";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class) {
      return "a " + (type == boolean.class || type == Boolean.class ? "boolean" : "number");
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "an array";
    }
    return type == String.class ? "a string" : "an object";
  }
}
