package dev.thirdring.intake.erasure.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A request to erase a customer.
 *
 * @param despiteOpenTickets the requester knows of open tickets and wants it all the same
 */
public record Erasure(
    UUID id,
    long version,
    UUID customer,
    Ground ground,
    boolean despiteOpenTickets,
    String requestedBy,
    Instant requestedAt,
    State state) {

  /** Where the request stands. */
  public enum State {
    REQUESTED,
    DONE,
    REFUSED
  }

  public static Optional<Obstacle> toAsk(FileStanding file, boolean despiteOpenTickets) {
    if (file.erased()) {
      return Optional.of(new Obstacle.ErasedAlready());
    }
    if (file.mergedInto().isPresent()) {
      return Optional.of(new Obstacle.Merged(file.mergedInto().get()));
    }
    return file.open() > 0 && !despiteOpenTickets
        ? Optional.of(new Obstacle.OpenTickets(file.openTickets(), file.moreOpen()))
        : Optional.empty();
  }

  public Optional<Obstacle> toApprove(FileStanding file, String by) {
    return toDecide(by).or(() -> toAsk(file, despiteOpenTickets));
  }

  public Optional<Obstacle> toDecide(String by) {
    if (state != State.REQUESTED) {
      return Optional.of(new Obstacle.Decided());
    }
    return by.equals(requestedBy) ? Optional.of(new Obstacle.OwnRequest()) : Optional.empty();
  }

  public Erasure in(State next) {
    return new Erasure(
        id, version, customer, ground, despiteOpenTickets, requestedBy, requestedAt, next);
  }
}
