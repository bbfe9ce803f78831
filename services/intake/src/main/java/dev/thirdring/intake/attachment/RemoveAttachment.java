package dev.thirdring.intake.attachment;

import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.intake.ticket.model.TicketState;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Removes a file that should not be there: that it was there stays, its content goes. */
@ApplicationScoped
public class RemoveAttachment {
  private final Attachments attachments;
  private final Tickets tickets;
  private final Deadlines deadlines;
  private final Clock clock;

  RemoveAttachment(Attachments attachments, Tickets tickets, Deadlines deadlines, Clock clock) {
    this.tickets = tickets;
    this.attachments = attachments;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Removed() implements Outcome {}

    /** There is no such file, or no more. */
    record Unknown() implements Outcome {}

    record Archived(TicketState.Archived filed) implements Outcome {}
  }

  @WithTransaction
  public Uni<Outcome> remove(UUID ticketId, UUID id, String by, String because) {
    return tickets
        .findToChange(new TicketId(ticketId))
        .chain(
            found ->
                found.map(Ticket::state).orElse(null) instanceof TicketState.Archived filed
                    ? Uni.createFrom().item(new Outcome.Archived(filed))
                    : remove(ticketId, id, by, because, clock.instant())
                        .map(removed -> removed ? new Outcome.Removed() : new Outcome.Unknown()));
  }

  private Uni<Boolean> remove(UUID ticketId, UUID id, String by, String because, Instant now) {
    return attachments
        .find(ticketId, id)
        .chain(
            found ->
                found
                    .map(attachment -> removed(attachment, by, because, now))
                    .orElseGet(() -> Uni.createFrom().item(false)));
  }

  private Uni<Boolean> removed(Attachment attachment, String by, String because, Instant now) {
    Deadline atOnce =
        new Deadline(
            UnclaimedContent.KIND, attachment.id().toString(), now, attachment.place().name());
    return attachments
        .remove(attachment.id(), by, because, now)
        .call(removed -> removed ? deadlines.set(atOnce) : Uni.createFrom().voidItem());
  }
}
