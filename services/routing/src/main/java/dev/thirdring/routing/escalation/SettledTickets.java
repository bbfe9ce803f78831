package dev.thirdring.routing.escalation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which tickets are settled: an escalation is closed with its ticket, and open again with it. */
@ApplicationScoped
class SettledTickets {
  private static final String SETTLED =
      """
      select ticket_id, settled_at from routed_ticket
      where ticket_id in ?1 and settled_at is not null
      """;

  Uni<Map<UUID, Instant>> of(List<UUID> tickets) {
    if (tickets.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(SETTLED, Object[].class)
                    .setParameter(1, tickets.stream().distinct().toList())
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .collect(Collectors.toMap(row -> (UUID) row[0], row -> moment(row[1]))));
  }

  private static Instant moment(Object value) {
    return value instanceof OffsetDateTime at ? at.toInstant() : (Instant) value;
  }
}
