package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.order.model.Order;

/** The state's name in storage and answers. */
public enum OrderState {
  REQUESTED,
  APPROVED,
  BOOKED,
  PREPARED,
  ON_SITE,
  COMPLETED;

  public static OrderState of(Order order) {
    return switch (order) {
      case Order.Requested requested -> REQUESTED;
      case Order.Approved approved -> APPROVED;
      case Order.Booked booked -> BOOKED;
      case Order.Prepared prepared -> PREPARED;
      case Order.OnSite onSite -> ON_SITE;
      case Order.Completed completed -> COMPLETED;
    };
  }
}
