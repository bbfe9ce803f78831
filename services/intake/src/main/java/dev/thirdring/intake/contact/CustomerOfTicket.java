package dev.thirdring.intake.contact;

import dev.thirdring.intake.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Whose ticket it is, by any way in which its customer can be reached (I7). */
@ApplicationScoped
public class CustomerOfTicket {
  private static final String HAS_ADDRESS =
      """
      select count(*) from ticket t join customer_reach r on r.customer_id = t.customer_id
      where t.id = ?1 and r.kind = 'EMAIL' and r.value = ?2
      """;
  private static final String NEWEST_OPEN =
      """
      select t.id from customer_reach r join ticket t on t.customer_id = r.customer_id
      where r.kind = 'PHONE' and r.value = ?1 and t.state <> 'SETTLED'
      order by t.opened_at desc limit 1
      """;

  /**
   * @param address in lower case
   */
  public Uni<Boolean> hasAddress(TicketId ticket, String address) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(HAS_ADDRESS, Long.class)
                    .setParameter(1, ticket.value())
                    .setParameter(2, address)
                    .getSingleResult())
        .map(count -> count > 0);
  }

  /**
   * The ticket that the owner of this number most likely speaks of. Who asks for the same number
   * waits until the asker before is done: a second message finds the ticket that the first opened.
   *
   * @param number E.164
   */
  public Uni<Optional<TicketId>> newestOpen(String number) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 78))",
                        Integer.class)
                    .setParameter(1, number)
                    .getSingleResult()
                    .chain(
                        () ->
                            session
                                .createNativeQuery(NEWEST_OPEN, UUID.class)
                                .setParameter(1, number)
                                .getSingleResultOrNull()))
        .map(id -> Optional.ofNullable(id).map(TicketId::new));
  }
}
