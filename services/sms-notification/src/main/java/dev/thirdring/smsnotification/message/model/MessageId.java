package dev.thirdring.smsnotification.message.model;

import java.util.UUID;

/** By which a gateway knows a message that it was asked for twice (N2). */
public record MessageId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
