package dev.thirdring.intake.attachment.model;

import java.util.List;
import java.util.Optional;

/** How many files one ticket may have, and how large they may be together. */
public record TicketQuota(long countMax, long bytesMax) {

  /** What a ticket has already. */
  public record Used(long count, long bytes) {}

  /** What is allowed, if these would be too many or too much. */
  public Optional<String> refusal(Used used, List<Draft> more) {
    if (used.count() + more.size() > countMax) {
      return Optional.of(
          "must be at most " + countMax + " files a ticket; there are " + used.count());
    }
    long bytes = used.bytes() + more.stream().mapToLong(Draft::bytes).sum();
    return bytes > bytesMax
        ? Optional.of("must be at most " + bytesMax + " bytes a ticket; there are " + used.bytes())
        : Optional.empty();
  }
}
