package dev.thirdring.followup.erasure;

import dev.thirdring.followup.call.CancelFollowUps;
import dev.thirdring.followup.customer.model.TicketId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Blanks what is held of an erased customer's tickets. An open call has nobody to call any more.
 */
@ApplicationScoped
class EraseTickets {
  private static final String ERASE =
      "select erase_tickets(cast(string_to_array(?1, ',') as uuid[]), ?2, ?3)";

  private final CancelFollowUps cancelFollowUps;

  EraseTickets(CancelFollowUps cancelFollowUps) {
    this.cancelFollowUps = cancelFollowUps;
  }

  Uni<Void> erase(UUID customer, List<UUID> tickets, Instant at) {
    return Multi.createFrom()
        .iterable(tickets)
        .onItem()
        .transformToUniAndConcatenate(ticket -> cancelFollowUps.settled(new TicketId(ticket)))
        .collect()
        .last()
        .chain(() -> blank(customer, tickets, at));
  }

  private static Uni<Void> blank(UUID customer, List<UUID> tickets, Instant at) {
    String joined = tickets.stream().map(UUID::toString).collect(Collectors.joining(","));
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ERASE, Integer.class)
                    .setParameter(1, joined)
                    .setParameter(2, customer)
                    .setParameter(3, at)
                    .getSingleResult())
        .replaceWithVoid();
  }
}
