package dev.thirdring.smsnotification.message.model;

import java.time.Instant;
import java.util.Optional;

/** How far a message came: requested, accepted by a gateway, and then its fate. */
public sealed interface Delivery {

  /** Its fate is not known yet. */
  sealed interface Open extends Delivery {
    Delivery after(Receipt receipt, Instant sendBefore);

    /** Nobody told its fate while there was hope. */
    Concluded givenUp(Instant now);
  }

  record Requested() implements Open {
    @Override
    public Delivery after(Receipt receipt, Instant sendBefore) {
      return switch (receipt) {
        case Receipt.Taken taken -> new Accepted(taken.gateway(), taken.at());
        case Receipt.Final end ->
            Concluded.of(end, end.fate() != Fate.EXPIRED && end.at().isBefore(sendBefore));
      };
    }

    @Override
    public Concluded givenUp(Instant now) {
      return new Concluded(Fate.EXPIRED, Optional.empty(), false, Optional.of("no receipt"), now);
    }
  }

  record Accepted(String gateway, Instant acceptedAt) implements Open {
    @Override
    public Delivery after(Receipt receipt, Instant sendBefore) {
      return switch (receipt) {
        case Receipt.Taken again -> this;
        case Receipt.Final end -> Concluded.of(end, acceptedAt.isBefore(sendBefore));
      };
    }

    @Override
    public Concluded givenUp(Instant now) {
      return new Concluded(
          Fate.EXPIRED, Optional.of(gateway), false, Optional.of("no receipt"), now);
    }
  }

  /**
   * @param inTime a gateway took it while it was of use (N6)
   */
  record Concluded(
      Fate fate, Optional<String> gateway, boolean inTime, Optional<String> reason, Instant at)
      implements Delivery {

    /** It was of no use any more when it was heard of: no gateway was asked (N2). */
    public static Concluded unsent(Instant now) {
      return new Concluded(
          Fate.EXPIRED, Optional.empty(), false, Optional.of("heard of too late"), now);
    }

    static Concluded of(Receipt.Final end, boolean inTime) {
      return new Concluded(
          end.fate(),
          Optional.of(end.gateway()),
          inTime && end.fate() != Fate.EXPIRED,
          end.reason(),
          end.at());
    }
  }
}
