package dev.thirdring.routing.supervision;

import dev.thirdring.routing.supervision.model.Circles;
import dev.thirdring.routing.supervision.model.Missed;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The board, and the circles in force. */
public interface MissedDeadlines {
  /** Those of this clock, or else those for any. */
  Uni<Circles> circles(String clock);

  Uni<Void> save(Missed missed);

  Uni<Optional<Missed>> find(UUID id);

  /** What is open of a ticket. */
  Uni<List<Missed>> openOf(TicketId ticket);

  /** What is open of a thing. */
  Uni<List<Missed>> openOf(UUID subject);
}
