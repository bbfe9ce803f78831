package dev.thirdring.intake.repeat;

import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.intake.ticket.model.TicketState;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The agent says that it is another matter: that ticket is not offered for this one again. */
@ApplicationScoped
public class RefuseRepeat {
  private final Repeats repeats;
  private final Tickets tickets;
  private final Clock clock;

  RefuseRepeat(Repeats repeats, Tickets tickets, Clock clock) {
    this.repeats = repeats;
    this.tickets = tickets;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<RepeatOutcome> refuse(TicketId id, TicketId other, String by) {
    return tickets
        .findToChange(id)
        .chain(
            ticket ->
                tickets
                    .find(other)
                    .chain(
                        offered ->
                            ticket.isEmpty() || offered.isEmpty()
                                ? Uni.createFrom().item(new RepeatOutcome.Unknown())
                                : ticket.get().state() instanceof TicketState.Archived filed
                                    ? Uni.createFrom().item(new RepeatOutcome.Archived(filed))
                                    : unlessLinked(id, other, by)));
  }

  private Uni<RepeatOutcome> unlessLinked(TicketId id, TicketId other, String by) {
    return repeats
        .linkOf(id.value())
        .chain(
            known ->
                known.filter(link -> link.repeatsId().equals(other.value())).isPresent()
                    ? Uni.createFrom()
                        .item(new RepeatOutcome.Impossible("It was confirmed to be the same."))
                    : repeats
                        .refuse(id.value(), other.value(), by, clock.instant())
                        .replaceWith(new RepeatOutcome.Kept()));
  }
}
