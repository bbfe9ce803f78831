package dev.thirdring.intake.desk;

import dev.thirdring.intake.customer.PhoneNumbers;
import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads filters as they come in a query or as a view keeps them; all faults are told at once. */
@ApplicationScoped
public class FilterReader {
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
  private static final int REFERENCE_MAX = 200;
  private final PhoneNumbers numbers;

  FilterReader(PhoneNumbers numbers) {
    this.numbers = numbers;
  }

  /** As {@link #read}, where a name that no list knows would widen the filter unseen. */
  public TicketFilter readStrictly(Map<String, List<String>> given) {
    List<FieldProblem> unknown =
        given.entrySet().stream()
            .filter(one -> !ListedBy.NAMES.contains(one.getKey()) || hasGaps(one.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .map(
                name ->
                    new FieldProblem(
                        "filter." + name,
                        "must be a list of values of one of "
                            + String.join(", ", ListedBy.NAMES.stream().sorted().toList())))
            .toList();
    if (!unknown.isEmpty()) {
      throw new ProblemException(Problem.invalid(unknown));
    }
    return read(given);
  }

  private static boolean hasGaps(List<String> values) {
    return values == null || values.stream().anyMatch(Objects::isNull);
  }

  public TicketFilter read(Map<String, List<String>> given) {
    List<FieldProblem> errors = new ArrayList<>();
    Map<Code, List<String>> codes = new EnumMap<>(Code.class);
    for (Code code : Code.values()) {
      List<String> wanted = given.getOrDefault(code.column(), List.of());
      if (!code.allows(wanted)) {
        errors.add(new FieldProblem(code.column(), code.allowed()));
      } else if (!wanted.isEmpty()) {
        codes.put(code, List.copyOf(wanted));
      }
    }
    Map<Moment, Instant> from = new EnumMap<>(Moment.class);
    Map<Moment, Instant> to = new EnumMap<>(Moment.class);
    for (Moment moment : Moment.values()) {
      time(given, moment.from(), errors).ifPresent(at -> from.put(moment, at));
      time(given, moment.to(), errors).ifPresent(at -> to.put(moment, at));
    }
    TicketFilter filter =
        new TicketFilter(
            codes,
            from,
            to,
            text(given, "number", errors),
            value(given, "customer", "must be a UUID", FilterReader::uuid, errors),
            value(given, "phone", "must be a possible telephone number", numbers::toE164, errors),
            value(given, "urgent", "must be true or false", FilterReader::truth, errors),
            value(given, "reopened", "must be true or false", FilterReader::truth, errors),
            value(given, "archived", "must be true or false", FilterReader::truth, errors),
            text(given, "label", errors),
            text(given, "sourceReference", errors),
            value(given, "text", wordsAllowed(), FilterReader::words, errors));
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.invalid(errors));
    }
    return filter;
  }

  private static Optional<Instant> time(
      Map<String, List<String>> given, String name, List<FieldProblem> errors) {
    return value(
        given,
        name,
        "must be an RFC 3339 time such as 2026-11-21T08:00:00Z",
        FilterReader::instant,
        errors);
  }

  private static Optional<String> text(
      Map<String, List<String>> given, String name, List<FieldProblem> errors) {
    return value(
        given,
        name,
        "must have 1 to " + REFERENCE_MAX + " characters",
        typed ->
            Optional.of(typed)
                .filter(text -> !text.isBlank() && text.length() <= REFERENCE_MAX)
                .filter(text -> text.indexOf('\0') < 0),
        errors);
  }

  private static <T> Optional<T> value(
      Map<String, List<String>> given,
      String name,
      String allowed,
      Function<String, Optional<T>> reader,
      List<FieldProblem> errors) {
    List<String> values = given.getOrDefault(name, List.of());
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> read = values.size() == 1 ? reader.apply(values.getFirst()) : Optional.empty();
    if (read.isEmpty()) {
      errors.add(new FieldProblem(name, allowed + (values.size() > 1 ? ", once" : "")));
    }
    return read;
  }

  private static Optional<Instant> instant(String typed) {
    try {
      return Optional.of(Instant.parse(typed))
          .filter(at -> !at.isBefore(Instant.EPOCH) && at.isBefore(LAST));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> truth(String typed) {
    return Optional.of(typed).filter(text -> text.matches("true|false")).map(Boolean::valueOf);
  }

  private static Optional<String> words(String typed) {
    return typed.length() > SearchWords.LENGTH_MAX ? Optional.empty() : SearchWords.of(typed);
  }

  private static String wordsAllowed() {
    return "must hold a letter, digit or Chinese character, at most "
        + SearchWords.LENGTH_MAX
        + " characters";
  }
}
