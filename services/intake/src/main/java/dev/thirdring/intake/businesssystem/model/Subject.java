package dev.thirdring.intake.businesssystem.model;

import java.util.Map;
import java.util.Optional;

/** Whom a system is asked about: what is known of the customer and the ticket. */
public record Subject(Map<Source, String> known) {
  public Subject {
    known = Map.copyOf(known);
  }

  Optional<String> value(Source source) {
    return Optional.ofNullable(known.get(source)).filter(value -> !value.isBlank());
  }
}
