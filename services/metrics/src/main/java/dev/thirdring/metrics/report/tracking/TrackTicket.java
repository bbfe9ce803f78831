package dev.thirdring.metrics.report.tracking;

import dev.thirdring.contracts.intake.TicketOpened;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what the tracking table tells of a ticket; in the transaction of its opening. */
@ApplicationScoped
public class TrackTicket {
  private static final String ADD =
      """
      insert into tracked_ticket (ticket_id, number, subcategory, product, region, form)
      values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing
      """;

  public Uni<Void> track(TicketOpened opened) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD)
                    .setParameter(1, opened.ticketId())
                    .setParameter(2, opened.number())
                    .setParameter(3, opened.subcategory())
                    .setParameter(4, opened.product())
                    .setParameter(5, opened.region())
                    .setParameter(6, opened.form().name())
                    .executeUpdate())
        .replaceWithVoid();
  }
}
