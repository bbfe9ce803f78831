package dev.thirdring.intake.ticket;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Keeps the words in which customers were told; they stay in this service. */
@ApplicationScoped
public class ToldWords {
  private static final String KEEP =
      """
      insert into customer_told (id, ticket_id, told_at, told_by, informed_of, words)
      values (?1, ?2, ?3, ?4, ?5, ?6)
      """;

  Uni<Void> keep(TicketId ticket, Informing informing, Instant at) {
    return informing
        .words()
        .map(
            words ->
                Panache.getSession()
                    .chain(
                        session ->
                            session
                                .createNativeQuery(KEEP)
                                .setParameter(1, UuidCreator.getTimeOrderedEpoch())
                                .setParameter(2, ticket.value())
                                .setParameter(3, at)
                                .setParameter(4, informing.by())
                                .setParameter(5, informing.informedOf().name())
                                .setParameter(6, words)
                                .executeUpdate())
                    .replaceWithVoid())
        .orElseGet(() -> Uni.createFrom().voidItem());
  }
}
