package dev.thirdring.intake.webmessage;

import dev.thirdring.intake.customer.SeenCustomer;
import dev.thirdring.intake.webmessage.model.ReceiptNumber;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Which receipt belongs to which ticket. */
@ApplicationScoped
class WebMessages {
  private static final String ADD =
      "insert into web_message (receipt, ticket_id, received_at) values (?1, ?2, ?3)";
  private static final String KNOWN =
      """
      select count(*) from customer
      where phone = cast(?1 as text)
         or (cast(?1 as text) is null and phone is null and email = cast(?2 as text))
      """;

  Uni<Void> add(ReceiptNumber receipt, UUID ticketId, Instant receivedAt) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD)
                    .setParameter(1, receipt.text())
                    .setParameter(2, ticketId)
                    .setParameter(3, receivedAt)
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** Whether the file has a customer with this number or, without one, this address. */
  Uni<Boolean> isKnown(SeenCustomer customer) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KNOWN, Long.class)
                    .setParameter(1, customer.phone().orElse(null))
                    .setParameter(2, customer.email().orElse(null))
                    .getSingleResult())
        .map(rows -> rows > 0);
  }
}
