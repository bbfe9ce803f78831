package dev.thirdring.fieldservice.order;

import dev.thirdring.contracts.fieldservice.VisitBooked;
import dev.thirdring.contracts.fieldservice.VisitCompleted;
import dev.thirdring.fieldservice.order.model.Booking;
import dev.thirdring.fieldservice.order.model.Order;
import dev.thirdring.fieldservice.order.model.Request;

/** From the model to published records. */
final class OrderEvents {
  private OrderEvents() {}

  static VisitBooked booked(Order.Booked order) {
    Request request = order.request();
    Booking booking = order.booking();
    return new VisitBooked(
        request.id().value(),
        request.ticket().value(),
        request.assignment().value(),
        booking.engineer(),
        booking.appointment().startsAt(),
        booking.appointment().endsAt(),
        booking.at());
  }

  static VisitCompleted completed(Order.Completed order) {
    Request request = order.request();
    return new VisitCompleted(
        request.id().value(),
        request.ticket().value(),
        request.assignment().value(),
        order.onSite().prepared().booked().booking().engineer(),
        order.completion().at(),
        order.completion().solved(),
        order.completion().report());
  }
}
