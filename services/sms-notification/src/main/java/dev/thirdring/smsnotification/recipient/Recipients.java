package dev.thirdring.smsnotification.recipient;

import dev.thirdring.smsnotification.recipient.model.Recipient;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** The customers of open tickets. */
public interface Recipients {
  /** Holds the ticket until the transaction ends: events of several topics meet here. */
  Uni<Void> hold(TicketId ticket);

  Uni<Void> remember(Recipient recipient, Instant openedAt);

  Uni<Optional<Recipient>> of(TicketId ticket);

  Uni<Void> forget(Instant openedBefore);
}
