package dev.thirdring.metrics.calllimit;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** All limits, and those that held at a time. */
@ApplicationScoped
public class ReadCallLimits {
  private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");
  private final CallLimits limits;
  private final Clock clock;

  ReadCallLimits(CallLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** Each with the time from which it held, which may be before the range. */
  @WithSession
  public Uni<List<LimitPeriod>> between(Instant from, Instant to) {
    return limits.between(from, to);
  }

  @WithSession
  Uni<List<CallLimit>> all() {
    return limits
        .between(Instant.EPOCH, ALWAYS)
        .chain(
            periods ->
                limits
                    .names()
                    .map(names -> names.stream().map(name -> limit(name, periods)).toList()));
  }

  private CallLimit limit(CallLimits.Named named, List<LimitPeriod> all) {
    List<LimitPeriod> periods =
        all.stream().filter(period -> period.name().equals(named.name())).toList();
    Instant now = clock.instant();
    LimitPeriod current =
        periods.stream().filter(one -> one.holdsAt(now)).findFirst().orElseThrow();
    return new CallLimit(
        named.name(),
        current.seconds(),
        current.inclusive(),
        named.secondsMax(),
        periods,
        named.version());
  }
}
