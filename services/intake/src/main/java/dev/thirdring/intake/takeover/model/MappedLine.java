package dev.thirdring.intake.takeover.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A row after mapping. */
public sealed interface MappedLine {
  /** What the other system calls the row; empty when it has no name. */
  String reference();

  /** The row can become a ticket. */
  record Readable(
      String reference, Instant receivedAt, Optional<Instant> settledAt, Map<String, String> values)
      implements MappedLine {

    public Optional<String> value(String field) {
      return Optional.ofNullable(values.get(field));
    }
  }

  /** The row cannot: field → what is allowed. */
  record Unreadable(String reference, Map<String, String> faults) implements MappedLine {}
}
