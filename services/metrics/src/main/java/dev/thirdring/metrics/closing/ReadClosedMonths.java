package dev.thirdring.metrics.closing;

import dev.thirdring.metrics.figure.FiguresShown;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was kept of months, for whoever shows them. */
@ApplicationScoped
public class ReadClosedMonths {
  private final ClosedMonths months;
  private final ReckonMonth reckonMonth;

  ReadClosedMonths(ClosedMonths months, ReckonMonth reckonMonth) {
    this.months = months;
    this.reckonMonth = reckonMonth;
  }

  /** The tables of a month as they were kept; nothing for a month that is not closed. */
  public Uni<Optional<List<FiguresShown>>> tables(YearMonth month, ZoneId zone) {
    return months
        .of(month, zone.getId())
        .map(closed -> closed.map(kept -> CanonicalText.read(kept.content()).tables()));
  }

  Uni<Optional<MonthShown>> month(YearMonth month, ZoneId zone) {
    return months
        .of(month, zone.getId())
        .chain(
            closed ->
                closed.isEmpty()
                    ? Uni.createFrom().item(Optional.<MonthShown>empty())
                    : reckonMonth
                        .tables(month, zone)
                        .map(live -> Optional.of(MonthShown.of(closed.get(), live))));
  }

  Uni<List<MonthShown.Line>> all(ZoneId zone) {
    return months.all(zone.getId()).map(all -> all.stream().map(MonthShown.Line::of).toList());
  }

  /** Reckons the hash of each month anew, up to this one. */
  Uni<Optional<Verification>> verify(YearMonth month, ZoneId zone) {
    return months
        .all(zone.getId())
        .chain(
            all -> {
              List<YearMonth> chain =
                  all.stream().map(ClosedMonth::month).filter(one -> !one.isAfter(month)).toList();
              return chain.contains(month)
                  ? verify(chain, zone, "", new ArrayList<>()).map(Optional::of)
                  : Uni.createFrom().item(Optional.<Verification>empty());
            });
  }

  private Uni<Verification> verify(
      List<YearMonth> chain, ZoneId zone, String before, List<String> spoilt) {
    if (chain.isEmpty()) {
      return Uni.createFrom().item(new Verification(spoilt.isEmpty(), before, spoilt));
    }
    return months
        .of(chain.getFirst(), zone.getId())
        .chain(
            found -> {
              ClosedMonth month = found.orElseThrow();
              return isIntact(month, before)
                  .chain(
                      intact -> {
                        if (!intact) {
                          spoilt.add(month.month().toString());
                        }
                        return verify(chain.subList(1, chain.size()), zone, month.hash(), spoilt);
                      });
            });
  }

  /** A text that is not the one that was hashed is not read. */
  private Uni<Boolean> isIntact(ClosedMonth month, String before) {
    return month.isIntact() && month.previousHash().equals(before)
        ? months.tablesAreIntact(month.month(), month.zone())
        : Uni.createFrom().item(false);
  }

  /** What verifying came to: the months whose text or place in the chain is not what it was. */
  record Verification(boolean intact, String hash, List<String> spoilt) {}
}
