package dev.thirdring.metrics.team.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An agent in a team and its centre.
 *
 * @param validUntil exclusive; absent: until further notice
 */
public record Membership(
    UUID id,
    String agent,
    String team,
    String centre,
    Instant validFrom,
    Optional<Instant> validUntil,
    long version) {
  private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

  boolean overlaps(Membership other) {
    return begins(other) && other.begins(this);
  }

  private boolean begins(Membership other) {
    return other.validUntil.map(validFrom::isBefore).orElse(true);
  }

  /** The same again, as a file that is sent twice tells it. */
  public boolean says(Membership other) {
    return agent.equals(other.agent)
        && team.equals(other.team)
        && centre.equals(other.centre)
        && validFrom.equals(other.validFrom)
        && validUntil.equals(other.validUntil);
  }

  /** Open, and begun before the other, so that the other may end it. */
  boolean yieldsTo(Membership other) {
    return validUntil.isEmpty() && validFrom.isBefore(other.validFrom);
  }

  public Membership until(Instant end) {
    return new Membership(id, agent, team, centre, validFrom, Optional.of(end), version);
  }

  /** Calls are counted by quarters of an hour, so that nobody can leave within one. */
  public boolean cutsAQuarter() {
    return cuts(validFrom) || validUntil.map(Membership::cuts).orElse(false);
  }

  public boolean endsBeforeItBegins() {
    return validUntil.map(end -> !end.isAfter(validFrom)).orElse(false);
  }

  private static boolean cuts(Instant moment) {
    return moment.getNano() != 0 || moment.getEpochSecond() % QUARTER != 0;
  }
}
