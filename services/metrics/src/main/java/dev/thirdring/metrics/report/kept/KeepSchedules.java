package dev.thirdring.metrics.report.kept;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.metrics.report.model.ReportPeriod;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Sets when reports are made; the first is of the period that ends after it was set. */
@ApplicationScoped
class KeepSchedules {
  private final Deadlines deadlines;
  private final Clock clock;

  KeepSchedules(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** What comes of it. */
  sealed interface Outcome {
    record Kept(ScheduleView schedule) implements Outcome {}

    record Unknown() implements Outcome {}

    record ChangedMeanwhile() implements Outcome {}

    record CodeTaken() implements Outcome {}

    record NoSuchZone() implements Outcome {}
  }

  @WithSession
  Uni<List<ScheduleView>> all() {
    return ScheduleRow.<ScheduleRow>find("from ScheduleRow order by code")
        .list()
        .map(rows -> rows.stream().map(ScheduleView::of).toList());
  }

  @WithTransaction
  Uni<Outcome> add(ScheduleRequest request, String by) {
    if (!request.hasZone()) {
      return Uni.createFrom().item(new Outcome.NoSuchZone());
    }
    return ScheduleRow.count("code", request.code())
        .chain(
            known -> {
              if (known > 0) {
                return Uni.createFrom().item(new Outcome.CodeTaken());
              }
              ScheduleRow row = new ScheduleRow();
              row.id = UuidCreator.getTimeOrderedEpoch();
              fill(row, request, by);
              return row.<ScheduleRow>persistAndFlush().chain(this::planned);
            });
  }

  @WithTransaction
  Uni<Outcome> change(UUID id, long version, ScheduleRequest request, String by) {
    if (!request.hasZone()) {
      return Uni.createFrom().item(new Outcome.NoSuchZone());
    }
    return ScheduleRow.<ScheduleRow>findById(id)
        .chain(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(new Outcome.Unknown());
              }
              if (row.version != version) {
                return Uni.createFrom().item(new Outcome.ChangedMeanwhile());
              }
              return ScheduleRow.count("code = ?1 and id <> ?2", request.code(), id)
                  .chain(
                      others -> {
                        if (others > 0) {
                          return Uni.createFrom().item(new Outcome.CodeTaken());
                        }
                        fill(row, request, by);
                        return Panache.getSession()
                            .chain(session -> session.flush())
                            .chain(() -> planned(row));
                      });
            });
  }

  private void fill(ScheduleRow row, ScheduleRequest request, String by) {
    row.code = request.code();
    row.kind = request.kind();
    row.format = request.format();
    row.language = request.language();
    row.zone = request.zone();
    row.day = request.day();
    row.at = request.at();
    row.recipients = request.recipients().stream().distinct().toArray(String[]::new);
    row.active = request.active();
    row.changedAt = clock.instant();
    row.changedBy = by;
  }

  private Uni<Outcome> planned(ScheduleRow row) {
    ReportPeriod first = row.timing().dueAfter(clock.instant());
    Uni<Void> planned =
        row.active
            ? deadlines.set(due(row, first))
            : deadlines.cancel(ReportDue.KIND, row.id.toString());
    return planned.map(set -> new Outcome.Kept(ScheduleView.of(row)));
  }

  static Deadline due(ScheduleRow row, ReportPeriod period) {
    return new Deadline(
        ReportDue.KIND, row.id.toString(), row.timing().dueAt(period), period.code());
  }
}
