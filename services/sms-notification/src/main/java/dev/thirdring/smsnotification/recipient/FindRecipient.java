package dev.thirdring.smsnotification.recipient;

import dev.thirdring.smsnotification.recipient.model.TicketId;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Shows whom we write to about a ticket, the number masked. */
@ApplicationScoped
class FindRecipient {
  private final Recipients recipients;
  private final OptOuts optOuts;

  FindRecipient(Recipients recipients, OptOuts optOuts) {
    this.recipients = recipients;
    this.optOuts = optOuts;
  }

  @WithSession
  Uni<Optional<RecipientAnswer>> find(TicketId ticket) {
    return recipients
        .of(ticket)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
              }
              Uni<OptOut> said =
                  found
                      .get()
                      .phone()
                      .map(optOuts::of)
                      .orElse(Uni.createFrom().item(OptOut.NEVER_ASKED));
              return said.map(optOut -> Optional.of(RecipientAnswer.of(found.get(), optOut)));
            });
  }
}
