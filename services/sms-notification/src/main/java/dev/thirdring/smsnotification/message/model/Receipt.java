package dev.thirdring.smsnotification.message.model;

import java.time.Instant;
import java.util.Optional;

/** What a gateway tells of a message. */
public sealed interface Receipt {
  String gateway();

  Instant at();

  record Taken(String gateway, Instant at) implements Receipt {}

  record Final(String gateway, Instant at, Fate fate, Optional<String> reason) implements Receipt {}
}
