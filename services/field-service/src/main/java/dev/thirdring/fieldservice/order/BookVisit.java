package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.engineer.Engineer;
import dev.thirdring.fieldservice.engineer.Engineers;
import dev.thirdring.fieldservice.order.model.Appointment;
import dev.thirdring.fieldservice.order.model.BookingDecision;
import dev.thirdring.fieldservice.order.model.Candidate;
import dev.thirdring.fieldservice.order.model.Order;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * An engineer who fits gets an appointment; until the engineer is on site it may be made again
 * (V7).
 */
@ApplicationScoped
class BookVisit {
  record Wish(String engineer, Appointment when) {}

  private final ChangeOrder changeOrder;
  private final Orders orders;
  private final Engineers engineers;

  BookVisit(ChangeOrder changeOrder, Orders orders, Engineers engineers) {
    this.changeOrder = changeOrder;
    this.orders = orders;
    this.engineers = engineers;
  }

  /** Of two bookings at the same time the database lets one through. */
  Uni<OrderOutcome> book(ChangeOrder.Act act, Wish wish) {
    return bookInTransaction(act, wish)
        .onFailure(OverlapException.class)
        .recoverWithItem(new OrderOutcome.EngineerTaken());
  }

  @WithTransaction
  Uni<OrderOutcome> bookInTransaction(ChangeOrder.Act act, Wish wish) {
    return changeOrder.change(
        act,
        order ->
            bookable(order)
                .map(approved -> book(act, wish, approved))
                .orElseGet(() -> Uni.createFrom().item(Decision.notIn(order))));
  }

  private static Optional<Order.Approved> bookable(Order order) {
    return switch (order) {
      case Order.Requested requested -> Optional.empty();
      case Order.Approved approved -> Optional.of(approved);
      case Order.Booked booked -> Optional.of(booked.approved());
      case Order.Prepared prepared -> Optional.of(prepared.booked().approved());
      case Order.OnSite onSite -> Optional.empty();
      case Order.Completed completed -> Optional.empty();
    };
  }

  private Uni<Decision> book(ChangeOrder.Act act, Wish wish, Order.Approved approved) {
    return engineers
        .find(wish.engineer())
        .chain(
            found ->
                found
                    .map(engineer -> book(act, wish, approved, engineer))
                    .orElseGet(
                        () ->
                            Uni.createFrom()
                                .item(
                                    Decision.notAllowed(
                                        "engineer", "must be one of GET /engineers"))));
  }

  private Uni<Decision> book(
      ChangeOrder.Act act, Wish wish, Order.Approved approved, Engineer engineer) {
    Candidate candidate = new Candidate(engineer.code(), engineer.skills(), engineer.regions());
    return switch (approved.book(candidate, wish.when(), act.by(), act.at())) {
      case BookingDecision.Accepted accepted ->
          orders
              .isTaken(wish.engineer(), wish.when(), approved.id())
              .map(
                  taken ->
                      taken
                          ? new Decision.Refused(new OrderOutcome.EngineerTaken())
                          : Decision.becomes(
                              accepted.order(), OrderEvents.booked(accepted.order())));
      case BookingDecision.LacksSkill lacks ->
          refused("engineer", "must have the skill " + lacks.skill());
      case BookingDecision.OutsideRegion outside ->
          refused("engineer", "must work in the region " + outside.region());
      case BookingDecision.InThePast past -> refused("startsAt", "must not be in the past");
      case BookingDecision.ApprovedItself itself ->
          Uni.createFrom().item(Decision.forbidden("Who approved a request does not go."));
    };
  }

  private static Uni<Decision> refused(String field, String allowed) {
    return Uni.createFrom().item(Decision.notAllowed(field, allowed));
  }
}
