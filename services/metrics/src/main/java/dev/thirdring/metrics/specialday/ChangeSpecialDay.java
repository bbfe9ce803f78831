package dev.thirdring.metrics.specialday;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.OptionalLong;

/** An administrator names a day special, or an ordinary one again. */
@ApplicationScoped
class ChangeSpecialDay {

  sealed interface Outcome {
    record Changed(SpecialDay day) implements Outcome {}

    record Removed() implements Outcome {}

    record Unknown() implements Outcome {}

    record ChangedMeanwhile() implements Outcome {}
  }

  /**
   * @param seen the version that the caller knows; absent for a day that was ordinary until now
   */
  @WithTransaction
  Uni<Outcome> set(LocalDate day, OptionalLong seen, SpecialDayResource.Naming naming) {
    return SpecialDayRow.<SpecialDayRow>findById(day)
        .chain(
            row -> {
              if (row == null) {
                return seen.isPresent()
                    ? Uni.createFrom().item(new Outcome.Unknown())
                    : added(day, naming);
              }
              return seen.isPresent() && row.version == seen.getAsLong()
                  ? changed(row, naming)
                  : Uni.createFrom().item(new Outcome.ChangedMeanwhile());
            });
  }

  @WithTransaction
  Uni<Outcome> remove(LocalDate day, long seen) {
    return SpecialDayRow.<SpecialDayRow>findById(day)
        .chain(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(new Outcome.Unknown());
              }
              return row.version == seen
                  ? row.delete().map(gone -> new Outcome.Removed())
                  : Uni.createFrom().item(new Outcome.ChangedMeanwhile());
            });
  }

  private static Uni<Outcome> added(LocalDate day, SpecialDayResource.Naming naming) {
    SpecialDayRow row = new SpecialDayRow();
    row.day = day;
    name(row, naming);
    return row.<SpecialDayRow>persistAndFlush().map(kept -> new Outcome.Changed(kept.shown()));
  }

  private static Uni<Outcome> changed(SpecialDayRow row, SpecialDayResource.Naming naming) {
    name(row, naming);
    return Panache.getSession()
        .chain(session -> session.flush())
        .map(flushed -> new Outcome.Changed(row.shown()));
  }

  private static void name(SpecialDayRow row, SpecialDayResource.Naming naming) {
    row.working = naming.working();
    row.nameZh = naming.nameZh();
    row.nameEn = naming.nameEn();
  }
}
