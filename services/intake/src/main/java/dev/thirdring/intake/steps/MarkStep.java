package dev.thirdring.intake.steps;

import dev.thirdring.intake.steps.model.Step;
import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.intake.ticket.model.TicketState;
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

  /** What came of it. */
  sealed interface Outcome {
    record Marked() implements Outcome {}

    record UnknownTicket() implements Outcome {}

    record Archived(TicketState.Archived filed) implements Outcome {}
  }

  @WithTransaction
  Uni<Outcome> mark(UUID ticketId, Step step, String by) {
    return tickets
        .findToChange(new TicketId(ticketId))
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(new Outcome.UnknownTicket());
              }
              return found.get().state() instanceof TicketState.Archived filed
                  ? Uni.createFrom().item(new Outcome.Archived(filed))
                  : write(ticketId, step, by).replaceWith(new Outcome.Marked());
            });
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
