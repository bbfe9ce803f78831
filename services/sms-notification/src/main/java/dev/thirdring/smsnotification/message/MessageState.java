package dev.thirdring.smsnotification.message;

import dev.thirdring.smsnotification.message.model.Delivery;

/** How far a message came, as it is stored and shown. */
enum MessageState {
  REQUESTED,
  ACCEPTED,
  DELIVERED,
  FAILED,
  EXPIRED;

  static MessageState of(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Requested requested -> REQUESTED;
      case Delivery.Accepted accepted -> ACCEPTED;
      case Delivery.Concluded end ->
          switch (end.fate()) {
            case DELIVERED -> DELIVERED;
            case FAILED -> FAILED;
            case EXPIRED -> EXPIRED;
          };
    };
  }
}
