package dev.thirdring.metrics.report.kept;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import dev.thirdring.platform.deadlines.Deadlines;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Sends a report to those who shall have it. It is sent again only when the mail server said no, or
 * when this service ended between the mail server's yes and noting it; the mail then has the same
 * Message-ID.
 */
@ApplicationScoped
class SendReport implements DeadlineListener {
  static final String KIND = "report-send";
  private static final Logger LOG = Logger.getLogger(SendReport.class);

  private final ReactiveMailer mailer;
  private final Deadlines deadlines;
  private final Clock clock;

  SendReport(ReactiveMailer mailer, Deadlines deadlines, Clock clock) {
    this.mailer = mailer;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> onDue(Deadline due) {
    UUID id = UUID.fromString(due.subject());
    return OwnTransaction.of(() -> send(id))
        .onFailure()
        .recoverWithUni(failure -> later(id, failure));
  }

  private Uni<Void> send(UUID id) {
    return KeptReportRow.<KeptReportRow>findById(id)
        .chain(
            row ->
                row == null || row.mail == KeptReportRow.Mail.SENT
                    ? Uni.createFrom().voidItem()
                    : mail(row).chain(one -> mailer.send(one)).chain(() -> sent(row)));
  }

  private static Uni<Mail> mail(KeptReportRow row) {
    return ScheduleRow.<ScheduleRow>findById(row.scheduleId)
        .chain(
            schedule ->
                KeptContentRow.<KeptContentRow>findById(row.id)
                    .map(
                        kept ->
                            new Mail()
                                .setTo(List.of(schedule.recipients))
                                .setSubject(schedule.code + " " + row.period)
                                .addHeader("Message-ID", "<" + row.id + "@third-ring.reports>")
                                .setText(
                                    "附件为报表 "
                                        + row.fileName()
                                        + "。The report is attached.\nSHA-256 "
                                        + row.sha256
                                        + "\n")
                                .addAttachment(
                                    row.fileName(), kept.content, row.format.mediaType())));
  }

  private Uni<Void> sent(KeptReportRow row) {
    row.mail = KeptReportRow.Mail.SENT;
    row.mailAttempts++;
    row.mailFailure = null;
    row.mailedAt = clock.instant();
    return Panache.getSession().chain(session -> session.flush());
  }

  private Uni<Void> later(UUID id, Throwable failure) {
    LOG.warnf("A report could not be sent: %s", failure.toString());
    return KeptReportRow.<KeptReportRow>findById(id)
        .chain(
            row -> {
              row.mailAttempts++;
              row.mailFailure = Backoff.told(failure);
              boolean again = row.mailAttempts < Backoff.ATTEMPTS_MAX;
              row.mail = again ? KeptReportRow.Mail.FAILING : KeptReportRow.Mail.GIVEN_UP;
              return Panache.getSession()
                  .chain(session -> session.flush())
                  .chain(() -> again ? again(row) : Uni.createFrom().voidItem());
            });
  }

  private Uni<Void> again(KeptReportRow row) {
    Instant at = clock.instant().plus(Backoff.after(row.mailAttempts));
    return deadlines.set(new Deadline(KIND, row.id.toString(), at, ""));
  }
}
