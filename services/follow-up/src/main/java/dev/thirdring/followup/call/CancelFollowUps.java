package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.FollowUp;
import dev.thirdring.followup.customer.Customers;
import dev.thirdring.followup.customer.model.TicketId;
import dev.thirdring.platform.deadlines.Deadlines;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Ends calls that have nothing to ask any more. */
@ApplicationScoped
public class CancelFollowUps {
  private final FollowUps followUps;
  private final Customers customers;
  private final Deadlines deadlines;
  private final Clock clock;

  CancelFollowUps(FollowUps followUps, Customers customers, Deadlines deadlines, Clock clock) {
    this.followUps = followUps;
    this.customers = customers;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** The ticket is settled: nobody is asked about it. */
  @WithTransaction
  public Uni<Void> settled(TicketId ticket) {
    return customers
        .hold(ticket)
        .chain(() -> customers.markSettled(ticket, true))
        .chain(() -> followUps.openOf(ticket))
        .chain(this::cancel);
  }

  /** The ticket is open again: what was done before is overtaken (F5). */
  @WithTransaction
  Uni<Void> reopened(TicketId ticket, Instant reopenedAt) {
    return customers
        .hold(ticket)
        .chain(() -> customers.markSettled(ticket, false))
        .chain(() -> followUps.openOf(ticket))
        .map(open -> open.stream().filter(one -> one.action().at().isBefore(reopenedAt)).toList())
        .chain(this::cancel);
  }

  private Uni<Void> cancel(List<FollowUp> open) {
    Instant now = clock.instant();
    return Multi.createFrom()
        .iterable(open)
        .onItem()
        .transformToUniAndConcatenate(
            one ->
                followUps
                    .replace(one.cancel(now))
                    .chain(
                        () ->
                            deadlines.cancel(SatisfactionAskedListener.KIND, one.id().toString())))
        .collect()
        .last();
  }
}
