package dev.thirdring.intake.paper;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What is known of a paper beside its ticket and pages. */
@ApplicationScoped
class Papers {
  Uni<Void> add(UUID ticketId, Optional<String> broughtBy, int pages) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "insert into paper (ticket_id, brought_by, pages) values (?1, ?2, ?3)")
                    .setParameter(1, ticketId)
                    .setParameter(2, broughtBy.orElse(null))
                    .setParameter(3, pages)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
