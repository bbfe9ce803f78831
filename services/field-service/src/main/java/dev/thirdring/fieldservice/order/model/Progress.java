package dev.thirdring.fieldservice.order.model;

import java.util.Optional;

/** What has happened to an order so far, read from whatever state it is in. */
public record Progress(
    Optional<Approval> approval,
    Optional<Booking> booking,
    Optional<Preparation> preparation,
    Optional<Arrival> arrival,
    Optional<Completion> completion) {

  static Progress of(Order order) {
    Order.OnSite onSite =
        switch (order) {
          case Order.Completed completed -> completed.onSite();
          case Order.OnSite itself -> itself;
          default -> null;
        };
    Order.Prepared prepared =
        order instanceof Order.Prepared itself ? itself : onSite == null ? null : onSite.prepared();
    Order.Booked booked =
        order instanceof Order.Booked itself ? itself : prepared == null ? null : prepared.booked();
    Order.Approved approved =
        order instanceof Order.Approved itself ? itself : booked == null ? null : booked.approved();
    return new Progress(
        Optional.ofNullable(approved).map(Order.Approved::approval),
        Optional.ofNullable(booked).map(Order.Booked::booking),
        Optional.ofNullable(prepared).map(Order.Prepared::preparation),
        Optional.ofNullable(onSite).map(Order.OnSite::arrival),
        order instanceof Order.Completed completed
            ? Optional.of(completed.completion())
            : Optional.empty());
  }

  /** Whether this person is the engineer who goes. */
  public boolean isGoing(String person) {
    return booking.map(Booking::engineer).filter(person::equals).isPresent();
  }
}
