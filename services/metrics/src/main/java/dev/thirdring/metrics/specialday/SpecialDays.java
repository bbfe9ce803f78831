package dev.thirdring.metrics.specialday;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Special days of a stretch of time, for those who tell days apart. */
@ApplicationScoped
public class SpecialDays {

  /** Both ends included, by date. */
  @WithSession
  public Uni<List<SpecialDay>> between(LocalDate first, LocalDate last) {
    return SpecialDayRow.<SpecialDayRow>find(
            "from SpecialDayRow where day between ?1 and ?2 order by day", first, last)
        .list()
        .map(rows -> rows.stream().map(SpecialDayRow::shown).toList());
  }
}
