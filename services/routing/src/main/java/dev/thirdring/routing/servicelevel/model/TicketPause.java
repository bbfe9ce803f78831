package dev.thirdring.routing.servicelevel.model;

import dev.thirdring.routing.ticket.model.TicketId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A stretch during which a ticket waits, for a reason (R9). Several may be open at once.
 *
 * @param reason code of the reason
 * @param clocks codes of the clocks that stand still, as the reason said when it began
 * @param latest when it ends by itself
 */
public record TicketPause(
    UUID id,
    TicketId ticket,
    String reason,
    Set<String> clocks,
    boolean endsOnContact,
    String remark,
    String by,
    Instant from,
    Instant latest,
    Optional<End> end) {

  /** How it ended. */
  public record End(Instant at, String by, PauseEnd because) {}

  public TicketPause {
    clocks = Set.copyOf(clocks);
    if (latest.isBefore(from)) {
      throw new IllegalArgumentException("A pause cannot end before it begins");
    }
  }

  public boolean isOpenAt(Instant now) {
    return end.isEmpty() && latest.isAfter(now);
  }

  public boolean stops(String clock) {
    return clocks.contains(clock);
  }

  /** Never before it began, nor after its latest date. */
  public TicketPause ended(Instant at, String endedBy, PauseEnd because) {
    Instant notBefore = at.isBefore(from) ? from : at;
    Instant within = notBefore.isAfter(latest) ? latest : notBefore;
    return new TicketPause(
        id,
        ticket,
        reason,
        clocks,
        endsOnContact,
        remark,
        by,
        from,
        latest,
        Optional.of(new End(within, endedBy, because)));
  }
}
