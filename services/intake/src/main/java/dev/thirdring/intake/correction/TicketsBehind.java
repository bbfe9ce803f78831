package dev.thirdring.intake.correction;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Open tickets whose tier is not their customer's. Those of another system keep the tier that they
 * had there: many share one customer.
 */
@ApplicationScoped
class TicketsBehind {
  private static final String BEHIND =
      """
      select t.id, c.tier,
        coalesce((select changed_by from customer_change h where h.customer_id = c.id and h.field = 'tier'
          order by h.changed_at desc, h.id desc limit 1), 'intake')
      from ticket t join customer c on c.id = t.customer_id
      where t.customer_id = ?1 and t.state <> 'SETTLED' and t.source is null and t.tier <> c.tier
      order by t.id
      """;

  /** Which tier it should have, and who gave it to the customer. */
  record Behind(UUID ticketId, String tier, String by) {}

  Uni<List<Behind>> of(UUID customer, int size) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(BEHIND, Object[].class)
                    .setParameter(1, customer)
                    .setMaxResults(size)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Behind((UUID) row[0], (String) row[1], (String) row[2]))
                    .toList());
  }
}
