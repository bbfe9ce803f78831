package dev.thirdring.intake.steps;

import dev.thirdring.intake.steps.model.Step;
import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** An agent says that a step is done that no event shows; the last word counts. */
@ApplicationScoped
class MarkStep {
  private static final String MARK =
      """
      insert into ticket_step (ticket_id, step, marked_at, marked_by) values (?1, ?2, ?3, ?4)
      on conflict (ticket_id, step) do update
      set marked_at = excluded.marked_at, marked_by = excluded.marked_by
      """;

  private final Tickets tickets;
  private final Clock clock;

  MarkStep(Tickets tickets, Clock clock) {
    this.tickets = tickets;
    this.clock = clock;
  }

  /** False when there is no such ticket. */
  @WithTransaction
  Uni<Boolean> mark(UUID ticketId, Step step, String by) {
    return tickets
        .find(new TicketId(ticketId))
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(false)
                    : write(ticketId, step, by).replaceWith(true));
  }

  private Uni<Integer> write(UUID ticketId, Step step, String by) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(MARK)
                    .setParameter(1, ticketId)
                    .setParameter(2, step.name())
                    .setParameter(3, clock.instant())
                    .setParameter(4, by)
                    .executeUpdate());
  }
}
