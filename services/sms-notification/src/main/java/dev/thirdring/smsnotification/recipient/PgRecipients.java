package dev.thirdring.smsnotification.recipient;

import dev.thirdring.smsnotification.recipient.model.PhoneNumber;
import dev.thirdring.smsnotification.recipient.model.Recipient;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class PgRecipients implements Recipients {
  private static final String HOLD =
      "select count(*) from pg_advisory_xact_lock(hashtextextended(?1, 0))";

  private final OptOuts optOuts;

  PgRecipients(OptOuts optOuts) {
    this.optOuts = optOuts;
  }

  @Override
  public Uni<Void> hold(TicketId ticket) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(HOLD, Long.class)
                    .setParameter(1, ticket.toString())
                    .getSingleResult())
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> remember(Recipient recipient, Instant openedAt) {
    return Panache.getSession()
        .chain(session -> session.merge(RecipientRow.of(recipient, openedAt)))
        .chain(Panache::flush);
  }

  @Override
  public Uni<Optional<Recipient>> of(TicketId ticket) {
    return RecipientRow.<RecipientRow>findById(ticket.value())
        .chain(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(Optional.empty());
              }
              Uni<OptOut> said =
                  row.phone == null
                      ? Uni.createFrom().item(OptOut.NEVER_ASKED)
                      : optOuts.of(new PhoneNumber(row.phone));
              return said.map(optOut -> Optional.of(row.recipient(optOut.optedOut())));
            });
  }

  @Override
  public Uni<Void> forget(Instant openedBefore) {
    return RecipientRow.delete("openedAt < ?1", openedBefore).replaceWithVoid();
  }
}
