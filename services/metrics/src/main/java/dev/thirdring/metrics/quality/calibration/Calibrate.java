package dev.thirdring.metrics.quality.calibration;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.metrics.quality.assessment.AssessCall;
import dev.thirdring.metrics.quality.assessment.AssessmentOutcome;
import dev.thirdring.metrics.quality.assessment.AssessmentRequest;
import dev.thirdring.metrics.quality.assessment.Assessments;
import dev.thirdring.metrics.quality.form.FormStatus;
import dev.thirdring.metrics.quality.form.Forms;
import dev.thirdring.metrics.quality.model.Form;
import dev.thirdring.metrics.quality.model.Spread;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rounds of calibration: blind until all have judged. */
@ApplicationScoped
class Calibrate {
  private final AssessCall assessCall;
  private final Assessments assessments;
  private final Forms forms;
  private final Clock clock;

  Calibrate(AssessCall assessCall, Assessments assessments, Forms forms, Clock clock) {
    this.assessCall = assessCall;
    this.assessments = assessments;
    this.forms = forms;
    this.clock = clock;
  }

  /** Empty: the form is not published. */
  @WithTransaction
  Uni<Optional<CalibrationView>> open(CalibrationResource.CalibrationRequest request, String by) {
    return forms
        .find(request.formId())
        .chain(
            form ->
                form.filter(found -> found.status() == FormStatus.PUBLISHED).isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : row(request, by)
                        .<CalibrationRow>persistAndFlush()
                        .map(kept -> Optional.of(view(kept, form.get().form(), List.of()))));
  }

  private CalibrationRow row(CalibrationResource.CalibrationRequest request, String by) {
    CalibrationRow row = new CalibrationRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.formId = request.formId();
    row.agent = request.call().agent();
    row.callId = request.call().callId();
    row.callAt = request.call().at();
    row.recording = request.recording();
    row.assessors = request.assessors().stream().distinct().sorted().toArray(String[]::new);
    row.createdAt = clock.instant();
    row.createdBy = by;
    return row;
  }

  @WithTransaction
  Uni<AssessmentOutcome> give(UUID id, CalibrationResource.CalibrationAnswers given, String by) {
    return CalibrationRow.<CalibrationRow>findById(id)
        .chain(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(new AssessmentOutcome.Unknown());
              }
              if (!List.of(row.assessors).contains(by)) {
                return Uni.createFrom()
                    .item(new AssessmentOutcome.NotYours("You are not asked in this round."));
              }
              if (row.closedAt != null) {
                return Uni.createFrom().item(new AssessmentOutcome.NotNow("The round is closed."));
              }
              return assessCall.calibrate(id, request(row, given), by);
            });
  }

  private static AssessmentRequest request(
      CalibrationRow row, CalibrationResource.CalibrationAnswers given) {
    return new AssessmentRequest(
        null,
        new AssessmentRequest.NamedCall(row.agent, row.callId, row.callAt, null),
        row.formId,
        row.recording,
        given.answers(),
        given.remark());
  }

  /** The others are not waited for any more. Empty: no such round; false: changed meanwhile. */
  @WithTransaction
  Uni<Optional<Boolean>> close(UUID id, long version) {
    return CalibrationRow.<CalibrationRow>findById(id)
        .chain(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(Optional.empty());
              }
              if (row.version != version) {
                return Uni.createFrom().item(Optional.of(false));
              }
              row.closedAt = row.closedAt == null ? clock.instant() : row.closedAt;
              return Panache.getSession()
                  .chain(session -> session.flush())
                  .replaceWith(Optional.of(true));
            });
  }

  @WithSession
  Uni<Optional<CalibrationView>> find(UUID id) {
    return CalibrationRow.<CalibrationRow>findById(id)
        .chain(
            row ->
                row == null
                    ? Uni.createFrom().item(Optional.empty())
                    : forms
                        .find(row.formId)
                        .chain(
                            form ->
                                assessments
                                    .ofCalibration(id)
                                    .map(
                                        given ->
                                            Optional.of(
                                                view(row, form.orElseThrow().form(), given)))));
  }

  private static CalibrationView view(CalibrationRow row, Form form, List<Spread.Given> given) {
    boolean open = row.closedAt == null && given.size() < row.assessors.length;
    return new CalibrationView(
        row.id,
        row.formId,
        row.agent,
        row.callId,
        row.callAt,
        row.recording,
        List.of(row.assessors),
        given.stream().map(Spread.Given::assessor).toList(),
        row.createdAt,
        row.createdBy,
        row.closedAt,
        open || given.isEmpty() ? null : Spread.of(form, given),
        row.version);
  }
}
