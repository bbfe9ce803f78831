package dev.thirdring.intake.attachment;

import dev.thirdring.intake.attachment.model.Draft;
import dev.thirdring.intake.attachment.model.TicketQuota;
import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.intake.ticket.model.TicketState;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps files with a ticket: first brings their contents, then, in a transaction, the rest. */
@ApplicationScoped
public class KeepAttachments {
  private final Attachments attachments;
  private final ContentPlaces places;
  private final Tickets tickets;
  private final Clock clock;
  private final TicketQuota quota;

  public KeepAttachments(
      Attachments attachments,
      ContentPlaces places,
      Tickets tickets,
      Clock clock,
      @ConfigProperty(name = "third-ring.attachments.per-ticket", defaultValue = "50")
          long countMax,
      @ConfigProperty(name = "third-ring.attachments.bytes-per-ticket", defaultValue = "104857600")
          long bytesMax) {
    this.attachments = attachments;
    this.places = places;
    this.tickets = tickets;
    this.clock = clock;
    this.quota = new TicketQuota(countMax, bytesMax);
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Kept(List<AttachmentView> attachments) implements Outcome {}

    record UnknownTicket() implements Outcome {}

    record UnknownContact() implements Outcome {}

    record Archived(TicketState.Archived filed) implements Outcome {}

    /**
     * @param allowed how many, or how much, a ticket may have
     */
    record TooMany(String allowed) implements Outcome {}
  }

  /** Why a new ticket cannot have these: what is allowed. */
  public Optional<String> refusalForNew(List<Draft> drafts) {
    return quota.refusal(new TicketQuota.Used(0, 0), drafts);
  }

  /** To be done before the transaction. */
  public Uni<Void> bring(List<Draft> drafts) {
    return inOrder(drafts, places.forNew()::bring);
  }

  /** All of these files, or none. */
  @WithTransaction
  public Uni<Outcome> keep(TicketId id, Optional<UUID> contact, List<Draft> drafts, String by) {
    return tickets
        .findToChange(id)
        .chain(
            found ->
                found
                    .map(
                        ticket ->
                            ticket.state() instanceof TicketState.Archived filed
                                ? Uni.createFrom().<Outcome>item(new Outcome.Archived(filed))
                                : ofContact(ticket, contact, drafts, by))
                    .orElseGet(() -> Uni.createFrom().item(new Outcome.UnknownTicket())));
  }

  private Uni<Outcome> ofContact(
      Ticket ticket, Optional<UUID> contact, List<Draft> drafts, String by) {
    UUID ticketId = ticket.id().value();
    return contact
        .map(named -> attachments.isContactOf(named, ticketId))
        .orElseGet(() -> Uni.createFrom().item(true))
        .chain(
            known ->
                known
                    ? withinQuota(ticketId, contact, drafts, by)
                    : Uni.createFrom().item(new Outcome.UnknownContact()));
  }

  private Uni<Outcome> withinQuota(
      UUID ticketId, Optional<UUID> contact, List<Draft> drafts, String by) {
    return attachments
        .used(ticketId)
        .chain(
            used ->
                quota
                    .refusal(used, drafts)
                    .<Uni<Outcome>>map(
                        allowed -> Uni.createFrom().item(new Outcome.TooMany(allowed)))
                    .orElseGet(() -> kept(ticketId, contact, drafts, by)));
  }

  private Uni<Outcome> kept(UUID ticketId, Optional<UUID> contact, List<Draft> drafts, String by) {
    Instant now = clock.instant();
    Contents contents = places.forNew();
    List<Attachment> all =
        drafts.stream()
            .map(draft -> attachment(draft, ticketId, contact, contents.place(), by, now))
            .toList();
    return Panache.getSession()
        .chain(session -> session.flush())
        .chain(() -> inOrder(all, attachments::add))
        .chain(() -> inOrder(drafts, contents::keep))
        .replaceWith(() -> new Outcome.Kept(all.stream().map(AttachmentView::of).toList()));
  }

  private static Attachment attachment(
      Draft draft, UUID ticketId, Optional<UUID> contact, Place place, String by, Instant now) {
    return new Attachment(
        draft.id(),
        ticketId,
        contact,
        draft.name(),
        draft.mediaType(),
        draft.bytes(),
        draft.sha256(),
        draft.inline(),
        place,
        by,
        now,
        Optional.empty());
  }

  private static <T> Uni<Void> inOrder(List<T> all, Function<T, Uni<Void>> step) {
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToUniAndConcatenate(step::apply)
        .collect()
        .last()
        .replaceWithVoid();
  }
}
