package dev.thirdring.intake.remark;

import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where notes and labels are kept. Joins the caller's transaction or session. */
interface Remarks {
  Uni<Void> note(TicketId ticket, Note note);

  /** The newest first. */
  Uni<List<Note>> notes(TicketId ticket, Cursor after, int size);

  Uni<List<String>> labels(TicketId ticket);

  /** Does nothing when it has it already. */
  Uni<Void> label(TicketId ticket, String label, String by, Instant at);

  Uni<Void> unlabel(TicketId ticket, String label);

  /** What somebody noted. */
  record Note(UUID id, Instant at, String by, String text) {}
}
