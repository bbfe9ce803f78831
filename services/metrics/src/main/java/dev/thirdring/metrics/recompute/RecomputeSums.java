package dev.thirdring.metrics.recompute;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Rebuilds all sums of days, one day and one kind of sums after the other. */
@ApplicationScoped
class RecomputeSums {
  private final List<Recomputable> recomputables;

  RecomputeSums(@All List<Recomputable> recomputables) {
    this.recomputables = recomputables;
  }

  /** One item a day and kind of sums, as soon as it is done. Days are those of UTC. */
  Multi<RecomputedDay> recompute(LocalDate from, LocalDate to) {
    return Multi.createFrom()
        .items(from.datesUntil(to))
        .onItem()
        .transformToMultiAndConcatenate(
            day ->
                Multi.createFrom()
                    .iterable(recomputables)
                    .onItem()
                    .transformToUniAndConcatenate(sums -> recompute(sums, day)));
  }

  private static Uni<RecomputedDay> recompute(Recomputable sums, LocalDate day) {
    Stretch stretch =
        new Stretch(
            day.atStartOfDay(ZoneOffset.UTC).toInstant(),
            day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    return Panache.withTransaction(() -> sums.recompute(stretch))
        .map(made -> new RecomputedDay(day, sums.name(), made));
  }
}
