package dev.thirdring.knowledge.article.model;

import java.time.Instant;
import java.util.Optional;

/** From when, and until when (not included), an article holds. */
public record Validity(Instant from, Optional<Instant> until) {

  public Validity {
    if (until.isPresent() && !until.get().isAfter(from)) {
      throw new IllegalArgumentException("until is not after from");
    }
  }

  public boolean holdsAt(Instant moment) {
    return !moment.isBefore(from) && until.map(moment::isBefore).orElse(true);
  }
}
