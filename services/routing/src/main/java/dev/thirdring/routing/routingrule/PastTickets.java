package dev.thirdring.routing.routingrule;

import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.ticket.model.Traits;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tickets of a period that rules had assigned, and where they went first. */
@ApplicationScoped
class PastTickets {
  private static final String BATCH =
      """
      select t.ticket_id, t.number, t.subject, t.category, t.subcategory, t.product, t.region, t.form,
        t.channel, t.urgent, t.authority, t.language, t.tier, t.received_at, t.opened_at,
        a.department, a.rule, a.made_at
      from routed_ticket t cross join lateral (
        select department, rule, made_at from assignment where ticket_id = t.ticket_id
        order by made_at, id limit 1) a
      where (t.opened_at, t.ticket_id) > (?1, ?2) and t.opened_at < ?3
        and a.rule not in ('reviewer', 'taken-over', 'partner-product')
      order by t.opened_at, t.ticket_id limit ?4
      """;

  /** Where a ticket went first, by which rule, and when. */
  record Past(RoutedTicket ticket, String unit, String rule, Instant at) {}

  /** The oldest first, after this one. */
  Uni<List<Past>> after(Instant at, UUID id, Instant until, int size) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(BATCH, Object[].class)
                    .setParameter(1, at)
                    .setParameter(2, id)
                    .setParameter(3, until)
                    .setParameter(4, size)
                    .getResultList())
        .map(rows -> rows.stream().map(PastTickets::past).toList());
  }

  private static Past past(Object[] row) {
    Traits traits =
        new Traits(
            (String) row[3],
            (String) row[4],
            (String) row[5],
            (String) row[6],
            (String) row[7],
            (String) row[8],
            (Boolean) row[9],
            (String) row[10],
            (String) row[11]);
    RoutedTicket ticket =
        new RoutedTicket(
            new TicketId((UUID) row[0]),
            (String) row[1],
            (String) row[2],
            traits,
            (String) row[12],
            Moments.of(row[13]),
            Moments.of(row[14]),
            Optional.empty(),
            Optional.empty());
    return new Past(ticket, (String) row[15], (String) row[16], Moments.of(row[17]));
  }
}
