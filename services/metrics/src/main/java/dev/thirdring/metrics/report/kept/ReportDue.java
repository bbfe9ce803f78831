package dev.thirdring.metrics.report.kept;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.metrics.report.model.ReportPeriod;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import dev.thirdring.platform.deadlines.Deadlines;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A schedule's report falls due: it is put down to be made, and the next is planned from this one's
 * period. What fell due while nothing ran follows at once, one after the other.
 */
@ApplicationScoped
class ReportDue implements DeadlineListener {
  static final String KIND = "report-due";

  private static final int MADE_UP_MAX = 5;

  private final Deadlines deadlines;
  private final Clock clock;

  ReportDue(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> onDue(Deadline due) {
    return ScheduleRow.<ScheduleRow>findById(UUID.fromString(due.subject()))
        .chain(
            schedule ->
                schedule == null || !schedule.active
                    ? Uni.createFrom().voidItem()
                    : ReportPeriod.parse(schedule.kind.rhythm(), due.details())
                        .map(period -> putDown(schedule, period, due))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<Void> putDown(ScheduleRow schedule, ReportPeriod period, Deadline due) {
    return KeptReportRow.count("scheduleId = ?1 and period = ?2", schedule.id, period.code())
        .chain(
            known ->
                known > 0
                    ? Uni.createFrom().voidItem()
                    : row(schedule, period, due)
                        .<KeptReportRow>persistAndFlush()
                        .chain(
                            row ->
                                deadlines.set(
                                    new Deadline(
                                        MakeKeptReport.KIND,
                                        row.id.toString(),
                                        clock.instant(),
                                        ""))))
        .chain(() -> deadlines.set(KeepSchedules.due(schedule, next(schedule, period))));
  }

  /** The one after it; after a long time away, only the latest few are made up. */
  private ReportPeriod next(ScheduleRow schedule, ReportPeriod period) {
    Instant now = clock.instant();
    List<ReportPeriod> missed =
        Stream.iterate(
                period.next(),
                one -> !schedule.timing().dueAt(one).isAfter(now),
                ReportPeriod::next)
            .toList();
    return missed.size() > MADE_UP_MAX ? missed.get(missed.size() - MADE_UP_MAX) : period.next();
  }

  private static KeptReportRow row(ScheduleRow schedule, ReportPeriod period, Deadline due) {
    KeptReportRow row = new KeptReportRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.scheduleId = schedule.id;
    row.kind = schedule.kind;
    row.period = period.code();
    row.zone = schedule.zone;
    row.format = schedule.format;
    row.language = schedule.language;
    row.state = KeptReportRow.State.WAITING;
    row.dueAt = due.dueAt();
    row.mail = KeptReportRow.Mail.NONE;
    return row;
  }
}
