package dev.thirdring.metrics.calllimit;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where limits and their history are kept. */
interface CallLimits {
  record Named(String name, int secondsMax, long version) {}

  Uni<List<Named>> names();

  /** Nobody else changes it until the transaction ends. */
  Uni<Optional<Named>> lock(String name);

  /** Periods that hold at any time from the one to before the other, by name and time. */
  Uni<List<LimitPeriod>> between(Instant from, Instant to);

  /** What was set for later than this is forgotten. */
  Uni<Void> set(String name, Instant from, int seconds, boolean inclusive, String by, Instant at);

  /** Whether a month that is closed reaches beyond this time. */
  Uni<Boolean> isClosed(Instant from);
}
