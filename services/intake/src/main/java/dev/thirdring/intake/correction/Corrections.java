package dev.thirdring.intake.correction;

import dev.thirdring.intake.correction.model.Correction;
import dev.thirdring.intake.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Where corrections are kept. Joins the caller's transaction or session. */
interface Corrections {
  Uni<Void> keep(
      TicketId ticket, List<Correction.Change> changes, String reason, String by, Instant at);

  /** The newest first, at most 200 facts. */
  Uni<List<Kept>> of(TicketId ticket);

  /** One fact that was put right. */
  record Kept(Instant at, String by, String fact, String before, String after, String reason) {}
}
