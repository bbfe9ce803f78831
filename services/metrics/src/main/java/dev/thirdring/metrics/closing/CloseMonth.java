package dev.thirdring.metrics.closing;

import dev.thirdring.metrics.figure.FiguresShown;
import dev.thirdring.metrics.figure.model.FigureTable;
import dev.thirdring.metrics.recompute.SumLocks;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Optional;

/** Keeps a month's figures as they are; nothing is counted of calls while they are read. */
@ApplicationScoped
class CloseMonth {

  sealed interface Outcome {
    record Closed(ClosedMonth month) implements Outcome {}

    /** Closing again changes nothing. */
    record ClosedBefore(ClosedMonth month) implements Outcome {}

    record NotOver() implements Outcome {}

    /** The chain goes forward only. */
    record LaterIsClosed(YearMonth later) implements Outcome {}
  }

  private final ClosedMonths months;
  private final ReckonMonth reckonMonth;
  private final SumLocks locks;
  private final Clock clock;

  CloseMonth(ClosedMonths months, ReckonMonth reckonMonth, SumLocks locks, Clock clock) {
    this.months = months;
    this.reckonMonth = reckonMonth;
    this.locks = locks;
    this.clock = clock;
  }

  Uni<Outcome> close(YearMonth month, ZoneId zone, String by) {
    Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    if (end.isAfter(clock.instant())) {
      return Uni.createFrom().item(new Outcome.NotOver());
    }
    return Panache.withTransaction(
        () -> months.lock(zone.getId()).chain(() -> closeOnce(month, zone, by)));
  }

  private Uni<Outcome> closeOnce(YearMonth month, ZoneId zone, String by) {
    return months
        .of(month, zone.getId())
        .chain(
            before ->
                before.isPresent()
                    ? Uni.createFrom().item(new Outcome.ClosedBefore(before.get()))
                    : months.all(zone.getId()).chain(all -> closeAfter(all, month, zone, by)));
  }

  private Uni<Outcome> closeAfter(List<ClosedMonth> all, YearMonth month, ZoneId zone, String by) {
    Optional<ClosedMonth> last = all.stream().reduce((earlier, later) -> later);
    if (last.isPresent() && last.get().month().isAfter(month)) {
      return Uni.createFrom().item(new Outcome.LaterIsClosed(last.get().month()));
    }
    String previous = last.map(ClosedMonth::hash).orElse("");
    return locks
        .rebuild("calls")
        .chain(() -> locks.rebuild("tickets"))
        .chain(() -> months.limits())
        .chain(
            limits ->
                reckonMonth
                    .tables(month, zone)
                    .map(tables -> content(month, zone, by, limits, tables)))
        .chain(
            content -> {
              String text = CanonicalText.of(content);
              ClosedMonth closed =
                  new ClosedMonth(
                      month,
                      zone.getId(),
                      content.closedAt(),
                      by,
                      text,
                      previous,
                      CanonicalText.hash(previous, text));
              return months.keep(closed).replaceWith(new Outcome.Closed(closed));
            });
  }

  private MonthContent content(
      YearMonth month, ZoneId zone, String by, List<KeptLimit> limits, List<FiguresShown> tables) {
    return new MonthContent(
        month.toString(),
        zone.getId(),
        "tzdb " + ZoneRulesProvider.getVersions(zone.getId()).lastKey() + ", ISO 8601 weeks",
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        by,
        limits,
        FigureTable.ALL.stream().map(KeptDefinition::of).toList(),
        tables);
  }
}
