package dev.thirdring.platform.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the query parameter that could not be read as its type. */
final class QueryParameters {
  private static final Map<Class<?>, Function<String, ?>> READERS =
      Map.of(
          int.class, Integer::valueOf,
          Integer.class, Integer::valueOf,
          long.class, Long::valueOf,
          Long.class, Long::valueOf,
          UUID.class, UUID::fromString,
          Instant.class, Instant::parse,
          LocalDate.class, LocalDate::parse,
          Duration.class, Duration::parse);

  private QueryParameters() {}

  /** The parameters at fault; none when the path was what could not be found. */
  static List<FieldProblem> unreadable(Method method, MultivaluedMap<String, String> query) {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
        .filter(parameter -> !readable(parameter, query))
        .map(parameter -> new FieldProblem(name(parameter), allowed(parameter.getType())))
        .toList();
  }

  private static boolean readable(Parameter parameter, MultivaluedMap<String, String> query) {
    List<String> values = query.getOrDefault(name(parameter), List.of());
    return values.stream().allMatch(value -> reads(parameter.getType(), value));
  }

  private static boolean reads(Class<?> type, String value) {
    if (type.isEnum()) {
      return names(type).contains(value);
    }
    try {
      READERS.getOrDefault(type, Function.identity()).apply(value);
      return true;
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return false;
    }
  }

  private static String allowed(Class<?> type) {
    return type.isEnum()
        ? "must be one of " + String.join(", ", names(type))
        : "must be " + JsonTypes.named(type);
  }

  private static List<String> names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.toList());
  }

  private static String name(Parameter parameter) {
    return parameter.getAnnotation(QueryParam.class).value();
  }
}
