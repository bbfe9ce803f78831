package dev.thirdring.metrics.alert.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A figure that asks for attention.
 *
 * @param scope the group of the rule's grouping; empty: all together
 * @param first the period that raised it
 * @param newest the newest period that says anything
 * @param partOf a live alert about the same figure over all groups, which this one belongs to
 * @param snoozedUntil no reminders until then
 */
public record Alert(
    UUID id,
    String rule,
    String scope,
    Side side,
    Instant first,
    Shown newest,
    Instant raisedAt,
    Optional<UUID> partOf,
    Responsible responsible,
    Reminders reminders,
    Optional<Instant> snoozedUntil,
    AlertState state) {

  private static final Duration QUIET_AFTER_CLOSING = Duration.ofDays(1);

  public Alert with(AlertState next) {
    return new Alert(
        id,
        rule,
        scope,
        side,
        first,
        newest,
        raisedAt,
        partOf,
        responsible,
        reminders,
        snoozedUntil,
        next);
  }

  public Alert with(Shown seen) {
    return new Alert(
        id,
        rule,
        scope,
        side,
        first,
        seen,
        raisedAt,
        partOf,
        responsible,
        reminders,
        snoozedUntil,
        state);
  }

  public Alert with(Reminders next) {
    return new Alert(
        id,
        rule,
        scope,
        side,
        first,
        newest,
        raisedAt,
        partOf,
        responsible,
        next,
        snoozedUntil,
        state);
  }

  public Alert snoozedUntil(Instant until) {
    return new Alert(
        id,
        rule,
        scope,
        side,
        first,
        newest,
        raisedAt,
        partOf,
        responsible,
        reminders,
        Optional.of(until),
        state);
  }

  /** Only what nobody took up. */
  public boolean isToBeRemindedOf(Instant now) {
    return state instanceof AlertState.Open
        && reminders.isDue(now)
        && snoozedUntil.map(until -> !now.isBefore(until)).orElse(true);
  }

  /**
   * A person closed this alert though its figure was outside: whether the same figure outside in a
   * later period stays unsaid.
   */
  public boolean keepsQuiet(List<Reading> readings, Period period, Instant now) {
    if (!(state instanceof AlertState.Closed closed)) {
      return false;
    }
    List<Reading> later =
        readings.stream().filter(one -> one.period().from().isAfter(newest.from())).toList();
    if (later.isEmpty()) {
      return true;
    }
    Duration quiet =
        period.length().compareTo(QUIET_AFTER_CLOSING) > 0 ? period.length() : QUIET_AFTER_CLOSING;
    boolean wasInside = later.stream().anyMatch(one -> one.judgement().isInside());
    return !wasInside && now.isBefore(closed.at().plus(quiet));
  }
}
