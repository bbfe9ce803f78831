package dev.thirdring.intake.attachment;

import dev.thirdring.intake.customer.Customers;
import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Opens a file for somebody; that they looked is on record before the first byte (N4). */
@ApplicationScoped
class ReadAttachment {
  private final Attachments attachments;
  private final ContentPlaces places;
  private final Tickets tickets;
  private final Customers customers;
  private final Clock clock;

  ReadAttachment(
      Attachments attachments,
      ContentPlaces places,
      Tickets tickets,
      Customers customers,
      Clock clock) {
    this.attachments = attachments;
    this.places = places;
    this.tickets = tickets;
    this.customers = customers;
    this.clock = clock;
  }

  @WithTransaction
  Uni<Optional<Attachment>> open(UUID ticketId, UUID id, String lookedBy) {
    return attachments
        .find(ticketId, id)
        .map(found -> found.filter(attachment -> attachment.removedAt().isEmpty()))
        .call(
            found ->
                found.isPresent() ? recordLook(ticketId, lookedBy) : Uni.createFrom().voidItem());
  }

  private Uni<Void> recordLook(UUID ticketId, String lookedBy) {
    return tickets
        .find(new TicketId(ticketId))
        .chain(
            ticket ->
                customers.recordLook(
                    ticketId, ticket.orElseThrow().customerId(), lookedBy, clock.instant()));
  }

  /** One chunk at a time, as fast as the reader takes them. */
  Multi<byte[]> content(Attachment attachment) {
    Contents contents = places.of(attachment.place());
    int chunks = Math.toIntExact((attachment.bytes() + Contents.CHUNK - 1) / Contents.CHUNK);
    return Multi.createFrom()
        .range(0, chunks)
        .onItem()
        .transformToUniAndConcatenate(
            position -> contents.chunk(attachment.id(), position).map(Buffer::getBytes));
  }
}
