package dev.thirdring.metrics.calllimit;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An administrator sets a limit anew, from a time on: figures before it stay what they were, and
 * what was set for later is replaced.
 */
@ApplicationScoped
class ChangeCallLimit {
  private static final long QUARTER = Duration.ofMinutes(15).toSeconds();
  private final CallLimits limits;
  private final Clock clock;

  ChangeCallLimit(CallLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** How it shall be, and from when; absent: from the next quarter of an hour. */
  record Change(int seconds, boolean inclusive, Optional<Instant> validFrom, String by) {}

  sealed interface Outcome {
    record Changed() implements Outcome {}

    record Unknown() implements Outcome {}

    record ChangedMeanwhile() implements Outcome {}

    record TooLong(int secondsMax) implements Outcome {}

    /** Calls are counted by quarters of an hour. */
    record CutsAQuarter() implements Outcome {}

    /** What is closed stays as it was. */
    record MonthIsClosed() implements Outcome {}
  }

  @WithTransaction
  Uni<Outcome> change(String name, long version, Change change) {
    return limits
        .lock(name)
        .chain(
            found -> {
              Optional<Outcome> refused =
                  found
                      .map(named -> refusal(named, version, change))
                      .orElse(Optional.of(new Outcome.Unknown()));
              return refused.isPresent() ? Uni.createFrom().item(refused.get()) : set(name, change);
            });
  }

  private static Optional<Outcome> refusal(CallLimits.Named named, long version, Change change) {
    if (named.version() != version) {
      return Optional.of(new Outcome.ChangedMeanwhile());
    }
    if (change.seconds() > named.secondsMax()) {
      return Optional.of(new Outcome.TooLong(named.secondsMax()));
    }
    return change
        .validFrom()
        .filter(ChangeCallLimit::cutsAQuarter)
        .map(cut -> new Outcome.CutsAQuarter());
  }

  private static boolean cutsAQuarter(Instant from) {
    return from.getNano() != 0 || from.getEpochSecond() % QUARTER != 0;
  }

  private Uni<Outcome> set(String name, Change change) {
    Instant now = clock.instant();
    Instant next = Instant.ofEpochSecond((now.getEpochSecond() / QUARTER + 1) * QUARTER);
    Instant from = change.validFrom().orElse(next);
    return limits
        .isClosed(from)
        .chain(
            closed ->
                closed
                    ? Uni.createFrom().item(new Outcome.MonthIsClosed())
                    : limits
                        .set(name, from, change.seconds(), change.inclusive(), change.by(), now)
                        .replaceWith(new Outcome.Changed()));
  }
}
