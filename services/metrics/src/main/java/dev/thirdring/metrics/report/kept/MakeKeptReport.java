package dev.thirdring.metrics.report.kept;

import dev.thirdring.metrics.report.model.ReportPeriod;
import dev.thirdring.metrics.report.write.WriteReport;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes a report that was put down; a failure is noted with it, and tried again later. */
@ApplicationScoped
class MakeKeptReport implements DeadlineListener {
  static final String KIND = "report-make";
  private static final Logger LOG = Logger.getLogger(MakeKeptReport.class);

  private final MakeReport makeReport;
  private final WriteReport writeReport;
  private final Deadlines deadlines;
  private final Clock clock;

  @ConfigProperty(name = "third-ring.reports.bytes-max", defaultValue = "20971520")
  int bytesMax;

  @ConfigProperty(name = "third-ring.reports.mail", defaultValue = "false")
  boolean mail;

  MakeKeptReport(MakeReport makeReport, WriteReport writeReport, Deadlines deadlines, Clock clock) {
    this.makeReport = makeReport;
    this.writeReport = writeReport;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /**
   * What is made is committed before its deadline ends: should that fail, the deadline comes again
   * and finds it made.
   */
  @Override
  public Uni<Void> onDue(Deadline due) {
    UUID id = UUID.fromString(due.subject());
    return OwnTransaction.of(() -> make(id))
        .onItemOrFailure()
        .transformToUni(
            (mail, failure) -> {
              if (failure != null) {
                return later(id, failure);
              }
              return mail == KeptReportRow.Mail.WAITING
                  ? deadlines.set(new Deadline(SendReport.KIND, id.toString(), clock.instant(), ""))
                  : Uni.createFrom().voidItem();
            });
  }

  private Uni<KeptReportRow.Mail> make(UUID id) {
    return KeptReportRow.<KeptReportRow>findById(id)
        .chain(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(KeptReportRow.Mail.NONE);
              }
              return row.state == KeptReportRow.State.MADE
                  ? Uni.createFrom().item(row.mail)
                  : made(row).chain(file -> keep(row, file));
            });
  }

  private Uni<byte[]> made(KeptReportRow row) {
    ReportPeriod period =
        ReportPeriod.parse(row.kind.rhythm(), row.period)
            .orElseThrow(() -> new IllegalStateException("no period: " + row.period));
    return makeReport
        .report(row.kind, period, ZoneId.of(row.zone))
        .chain(report -> writeReport.write(report, row.format, row.language, Optional.empty()))
        .invoke(
            file -> {
              if (file.length > bytesMax) {
                throw new ProblemException(
                    Problem.invalid("report", "must have at most " + bytesMax + " bytes"));
              }
            });
  }

  private Uni<KeptReportRow.Mail> keep(KeptReportRow row, byte[] file) {
    KeptContentRow content = new KeptContentRow();
    content.reportId = row.id;
    content.content = file;
    return content
        .persist()
        .chain(() -> ScheduleRow.<ScheduleRow>findById(row.scheduleId))
        .chain(
            schedule -> {
              row.state = KeptReportRow.State.MADE;
              row.attempts++;
              row.failure = null;
              row.madeAt = clock.instant();
              row.bytes = file.length;
              row.sha256 = hash(file);
              row.mail = mail(schedule);
              return Panache.getSession().chain(session -> session.flush());
            })
        .map(flushed -> row.mail);
  }

  private KeptReportRow.Mail mail(ScheduleRow schedule) {
    if (schedule.recipients.length == 0) {
      return KeptReportRow.Mail.NONE;
    }
    return mail ? KeptReportRow.Mail.WAITING : KeptReportRow.Mail.OFF;
  }

  private Uni<Void> later(UUID id, Throwable failure) {
    return KeptReportRow.<KeptReportRow>findById(id)
        .chain(
            row -> {
              LOG.warnf("A report of kind %s could not be made: %s", row.kind, failure.toString());
              row.attempts++;
              row.failure = Backoff.told(failure);
              boolean again = row.attempts < Backoff.ATTEMPTS_MAX;
              row.state = again ? KeptReportRow.State.FAILING : KeptReportRow.State.GIVEN_UP;
              return Panache.getSession()
                  .chain(session -> session.flush())
                  .chain(() -> again ? again(row) : Uni.createFrom().voidItem());
            });
  }

  private Uni<Void> again(KeptReportRow row) {
    Instant at = clock.instant().plus(Backoff.after(row.attempts));
    return deadlines.set(new Deadline(KIND, row.id.toString(), at, ""));
  }

  private static String hash(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
