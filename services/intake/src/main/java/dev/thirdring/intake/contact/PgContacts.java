package dev.thirdring.intake.contact;

import dev.thirdring.intake.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class PgContacts implements Contacts {
  private static final String ADD =
      """
      insert into contact (id, ticket_id, direction, channel, body, party, party_address, taken_by, at, recorded_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """;
  private static final String LINK =
      """
      insert into ticket_continuation (ticket_id, continues, reason, linked_at)
      values (?1, ?2, ?3, ?4) on conflict do nothing
      """;

  @Override
  public Uni<Void> add(TicketContact contact) {
    NewContact said = contact.said();
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD)
                    .setParameter(1, contact.id())
                    .setParameter(2, said.ticketId().value())
                    .setParameter(3, said.direction().name())
                    .setParameter(4, said.channel())
                    .setParameter(5, said.text())
                    .setParameter(6, said.party().orElse(null))
                    .setParameter(7, said.address().orElse(null))
                    .setParameter(8, said.takenBy())
                    .setParameter(9, contact.at())
                    .setParameter(10, contact.recordedAt())
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> link(TicketId ticket, TicketId continues, Continuation reason, Instant at) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .flush()
                    .chain(
                        () ->
                            session
                                .createNativeQuery(LINK)
                                .setParameter(1, ticket.value())
                                .setParameter(2, continues.value())
                                .setParameter(3, reason.name())
                                .setParameter(4, at)
                                .executeUpdate()))
        .replaceWithVoid();
  }
}
