package dev.thirdring.metrics.call;

import dev.thirdring.metrics.call.model.Call;
import dev.thirdring.metrics.call.model.CallReckoning;
import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.CallSums;
import dev.thirdring.metrics.recompute.Recomputable;
import dev.thirdring.metrics.recompute.Recomputed;
import dev.thirdring.metrics.recompute.Stretch;
import dev.thirdring.metrics.recompute.SumLocks;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts a day's calls anew from all that was told of them, a quarter of an hour at a time. */
@ApplicationScoped
class RecountCalls implements Recomputable {
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final SumLocks locks;
  private final PgRecount recount;
  private final PgSumsOfCalls sums;
  private final CallTimes times;

  RecountCalls(SumLocks locks, PgRecount recount, PgSumsOfCalls sums, CallTimes times) {
    this.locks = locks;
    this.recount = recount;
    this.sums = sums;
    this.times = times;
  }

  @Override
  public String name() {
    return TakeCallSteps.SUMS;
  }

  @Override
  public Uni<Recomputed> recompute(Stretch day) {
    if (!times.areKept(day.from())) {
      return Uni.createFrom().item(Recomputed.NOTHING);
    }
    return locks
        .rebuild(TakeCallSteps.SUMS)
        .chain(recount::begin)
        .chain(
            () ->
                Multi.createFrom()
                    .items(quarters(day))
                    .onItem()
                    .transformToUniAndConcatenate(this::count)
                    .collect()
                    .with(Collectors.summingLong(Long::longValue)))
        .chain(facts -> recount.replace(day, facts));
  }

  private static Stream<Instant> quarters(Stretch day) {
    return Stream.iterate(
        day.from(), quarter -> quarter.isBefore(day.to()), quarter -> quarter.plus(QUARTER));
  }

  /** Answers how many steps were read. */
  private Uni<Long> count(Instant quarter) {
    return recount
        .callsTold(quarter, quarter.plus(QUARTER))
        .chain(
            calls -> {
              CallSums arrived = new CallSums();
              long steps = 0;
              for (List<CallStep> told : calls.values()) {
                Optional<Call> call = CallReckoning.of(told).filter(one -> isIn(quarter, one));
                call.ifPresent(arrived::add);
                steps += call.isPresent() ? told.size() : 0;
              }
              return sums.addUpAnew(arrived).replaceWith(steps);
            });
  }

  /** Others were told something in this quarter, and count elsewhere. */
  private static boolean isIn(Instant quarter, Call call) {
    return !call.arrivedAt().isBefore(quarter) && call.arrivedAt().isBefore(quarter.plus(QUARTER));
  }
}
