package dev.thirdring.routing.erasure;

import dev.thirdring.platform.audit.AuditTrail;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Blanks what is held of an erased customer's tickets. Twice is the same as once. */
@ApplicationScoped
class EraseTickets {
  private static final String ERASE =
      "select erase_tickets(cast(string_to_array(?1, ',') as uuid[]), ?2, ?3)";

  private static final String OFFERS =
      """
      update hand_on_offer set reason = ''
      where ticket_id = any (cast(string_to_array(?1, ',') as uuid[]))
      """;

  private final AuditTrail trail;

  EraseTickets(AuditTrail trail) {
    this.trail = trail;
  }

  Uni<Void> erase(UUID customer, List<UUID> tickets, Instant at) {
    return trail
        .erase(List.of("ticket", "routed_ticket"), ids(tickets).toList(), customer.toString())
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
        .chain(Panache::getSession)
        .chain(session -> session.createNativeQuery(OFFERS).setParameter(1, joined).executeUpdate())
        .replaceWithVoid();
  }

  private static Stream<String> ids(List<UUID> tickets) {
    return tickets.stream().map(UUID::toString);
  }
}
