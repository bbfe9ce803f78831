package dev.thirdring.intake.archive;

import dev.thirdring.intake.archive.model.RecordOfTicket;
import dev.thirdring.intake.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where filings are kept, and what there is to file. Joins the caller's transaction. */
interface Archives {
  Uni<RecordOfTicket.Kept> kept(TicketId ticket);

  Uni<Void> file(TicketId ticket, Filing filing);

  Uni<Void> takeOut(TicketId ticket, Instant at, String by, String because);

  /** The newest first. */
  Uni<List<Filed>> of(TicketId ticket);

  /**
   * A filing.
   *
   * @param incompleteBecause why something is missing; empty: nothing is
   */
  record Filing(
      Instant at, String by, RecordOfTicket content, Optional<String> incompleteBecause) {}

  /**
   * A filing as it was kept.
   *
   * @param content kinds of parts with how many of each there were, such as {@code CONTACTS=2}
   */
  record Filed(
      Instant at,
      String by,
      String content,
      String incompleteBecause,
      Instant takenOutAt,
      String takenOutBy,
      String takenOutBecause) {}
}
