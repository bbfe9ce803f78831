package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.FollowUp;
import dev.thirdring.followup.call.model.FollowUpId;
import dev.thirdring.followup.customer.Customers;
import dev.thirdring.followup.customer.model.Customer;
import dev.thirdring.followup.customer.model.TicketId;
import dev.thirdring.platform.http.Cursor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows follow-ups: numbers only to who has the call in hand, and that is recorded. */
@ApplicationScoped
class ShowFollowUp {
  private final FollowUps followUps;
  private final Customers customers;
  private final Clock clock;

  ShowFollowUp(FollowUps followUps, Customers customers, Clock clock) {
    this.followUps = followUps;
    this.customers = customers;
    this.clock = clock;
  }

  @WithTransaction
  Uni<Optional<FollowUpAnswer>> show(FollowUpId id, String viewer) {
    return followUps
        .find(id)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : show(found.get(), viewer).map(Optional::of));
  }

  /** Joins the caller's transaction. */
  Uni<FollowUpAnswer> show(Stored stored, String viewer) {
    FollowUp followUp = stored.followUp();
    TicketId ticket = followUp.action().ticket();
    Instant now = clock.instant();
    return followUps
        .attempts(followUp.id())
        .chain(
            attempts ->
                customers
                    .of(List.of(ticket))
                    .map(known -> Optional.ofNullable(known.get(ticket)))
                    .call(customer -> noteLook(followUp, customer, viewer, now))
                    .map(
                        customer ->
                            FollowUpAnswer.of(stored, now)
                                .with(CustomerAnswer.of(customer, followUp.isHeldBy(viewer)))
                                .with(attempts)));
  }

  @WithTransaction
  Uni<List<FollowUpAnswer>> list(Cursor cursor, WorkListFilter filter, int limit) {
    Instant now = clock.instant();
    return followUps
        .after(cursor, filter, limit)
        .chain(
            rows ->
                customers
                    .of(rows.stream().map(ShowFollowUp::ticket).distinct().toList())
                    .map(known -> rows.stream().map(row -> masked(row, known, now)).toList()));
  }

  private Uni<Void> noteLook(
      FollowUp followUp, Optional<Customer> customer, String viewer, Instant now) {
    boolean shown = followUp.isHeldBy(viewer) && customer.flatMap(Customer::phone).isPresent();
    return shown ? followUps.noteLook(followUp.id(), viewer, now) : Uni.createFrom().voidItem();
  }

  private static FollowUpAnswer masked(Stored stored, Map<TicketId, Customer> known, Instant now) {
    Optional<Customer> customer = Optional.ofNullable(known.get(ticket(stored)));
    return FollowUpAnswer.of(stored, now).with(CustomerAnswer.of(customer, false));
  }

  private static TicketId ticket(Stored stored) {
    return stored.followUp().action().ticket();
  }
}
