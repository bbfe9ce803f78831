package dev.thirdring.intake.ticket.model;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a ticket is.
 *
 * @param department the unit that has it now
 * @param reopened how often the customer was not content (F5)
 * @param reopenedAt the last time
 */
public record Progress(
    Optional<String> department,
    Optional<Instant> firstReplyAt,
    int reopened,
    Optional<Instant> reopenedAt) {

  public static final Progress NONE =
      new Progress(Optional.empty(), Optional.empty(), 0, Optional.empty());

  Progress at(String unit) {
    return new Progress(Optional.of(unit), firstReplyAt, reopened, reopenedAt);
  }

  /** The first reply stays the first. */
  Progress repliedTo(Instant at) {
    return new Progress(department, firstReplyAt.or(() -> Optional.of(at)), reopened, reopenedAt);
  }

  Progress reopened(Instant at) {
    return new Progress(department, firstReplyAt, reopened + 1, Optional.of(at));
  }

  /** Work done before the ticket was opened again answers nothing. */
  boolean isBeforeReopening(Instant at) {
    return reopenedAt.filter(at::isBefore).isPresent();
  }
}
