package dev.thirdring.metrics.closing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jboss.logging.Logger;

/** Closes the month before on the day that is set for a zone. */
@ApplicationScoped
class CloseMonthsInTime {
  private static final Logger LOG = Logger.getLogger(CloseMonthsInTime.class);
  private static final String ITSELF = "metrics";

  private final ClosedMonths months;
  private final CloseMonth closeMonth;
  private final Clock clock;

  CloseMonthsInTime(ClosedMonths months, CloseMonth closeMonth, Clock clock) {
    this.months = months;
    this.closeMonth = closeMonth;
    this.clock = clock;
  }

  @Scheduled(
      every = "${third-ring.closing.check-interval}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> regularly() {
    return closeDue();
  }

  Uni<Void> closeDue() {
    return months
        .rules()
        .onItem()
        .transformToMulti(rules -> Multi.createFrom().iterable(rules))
        .onItem()
        .transformToUniAndConcatenate(this::close)
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private Uni<Void> close(ClosingRule rule) {
    ZoneId zone = ZoneId.of(rule.zone());
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    if (today.getDayOfMonth() < rule.dayOfMonth()) {
      return Uni.createFrom().voidItem();
    }
    YearMonth month = YearMonth.from(today).minusMonths(1);
    return months
        .anythingBefore(month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant())
        .chain(any -> any ? close(rule, month, zone) : Uni.createFrom().voidItem());
  }

  private Uni<Void> close(ClosingRule rule, YearMonth month, ZoneId zone) {
    return closeMonth
        .close(month, zone, ITSELF)
        .invoke(
            outcome -> {
              if (outcome instanceof CloseMonth.Outcome.Closed) {
                LOG.infof("Closed %s of %s", month, rule.zone());
              }
            })
        .replaceWithVoid();
  }
}
