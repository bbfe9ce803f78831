package dev.thirdring.intake.webmessage;

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
}
