package dev.thirdring.fieldservice.ticket;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The tickets heard of; one may be asked for before it was heard of. */
public interface Tickets {
  Uni<Void> note(TicketSummary ticket);

  Uni<List<TicketSummary>> find(Collection<UUID> ids);
}
