package dev.thirdring.fieldservice.order.model;

/** What comes of a wish to book. */
public sealed interface BookingDecision {
  record Accepted(Order.Booked order) implements BookingDecision {}

  record LacksSkill(String skill) implements BookingDecision {}

  record OutsideRegion(String region) implements BookingDecision {}

  /** Who approved the request does not go. */
  record ApprovedItself() implements BookingDecision {}

  record InThePast() implements BookingDecision {}
}
