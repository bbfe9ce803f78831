package dev.thirdring.metrics.quality.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.metrics.quality.form.FormStatus;
import dev.thirdring.metrics.quality.form.FormView;
import dev.thirdring.metrics.quality.form.Forms;
import dev.thirdring.metrics.quality.model.Fault;
import dev.thirdring.metrics.quality.model.Score;
import dev.thirdring.metrics.quality.model.Scoring;
import dev.thirdring.metrics.quality.sample.TaskOutcome;
import dev.thirdring.metrics.quality.sample.TaskView;
import dev.thirdring.metrics.quality.sample.WorkTasks;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** An assessor scores a call, once, on a published form; nobody their own. */
@ApplicationScoped
public class AssessCall {
  private final Assessments assessments;
  private final Forms forms;
  private final WorkTasks tasks;
  private final Clock clock;
  private final ZoneId zone;

  AssessCall(
      Assessments assessments,
      Forms forms,
      WorkTasks tasks,
      Clock clock,
      @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai")
          String zone) {
    this.assessments = assessments;
    this.forms = forms;
    this.tasks = tasks;
    this.clock = clock;
    this.zone = ZoneId.of(zone);
  }

  /** Where and by whom an assessment is made. */
  private record Place(UUID task, UUID calibration, AssessmentRequest.NamedCall call, String by) {}

  @WithTransaction
  Uni<AssessmentOutcome> assess(AssessmentRequest request, String by) {
    return scored(
        request,
        form ->
            request.taskId() == null
                ? keep(new Place(null, null, request.call(), by), request, form)
                : tasks.finish(request.taskId(), by).chain(task -> of(task, request, form, by)));
  }

  /** The same in a calibration: it counts for nobody. */
  @WithTransaction
  public Uni<AssessmentOutcome> calibrate(UUID calibration, AssessmentRequest request, String by) {
    return scored(
        request, form -> keep(new Place(null, calibration, request.call(), by), request, form));
  }

  private Uni<AssessmentOutcome> scored(
      AssessmentRequest request, Function<FormView, Uni<AssessmentOutcome>> next) {
    return forms
        .find(request.formId())
        .chain(
            found -> {
              if (found.isEmpty() || found.get().status() != FormStatus.PUBLISHED) {
                return done(
                    AssessmentOutcome.Refused.of("formId", "must be the id of a published form"));
              }
              List<Fault> faults = new Scoring(found.get().form(), request.given()).faults();
              return faults.isEmpty()
                  ? next.apply(found.get())
                  : done(new AssessmentOutcome.Refused(faults));
            });
  }

  private Uni<AssessmentOutcome> of(
      TaskOutcome task, AssessmentRequest request, FormView form, String by) {
    return switch (task) {
      case TaskOutcome.Changed(var taken) ->
          keep(new Place(taken.id(), null, call(taken), by), request, form);
      case TaskOutcome.Unknown() ->
          done(AssessmentOutcome.Refused.of("taskId", "must be a call of the work list"));
      case TaskOutcome.ChangedMeanwhile() -> done(new AssessmentOutcome.ChangedMeanwhile());
      case TaskOutcome.NotNow(var why) -> done(new AssessmentOutcome.NotNow(why));
    };
  }

  private static AssessmentRequest.NamedCall call(TaskView task) {
    return new AssessmentRequest.NamedCall(
        task.agent(), task.callId(), task.callAt(), task.callType());
  }

  private Uni<AssessmentOutcome> keep(Place place, AssessmentRequest request, FormView form) {
    Instant now = clock.instant();
    if (place.call().agent().equals(place.by())) {
      return done(new AssessmentOutcome.NotYours("Nobody assesses their own calls."));
    }
    if (place.call().at().isAfter(now)) {
      return done(AssessmentOutcome.Refused.of("call.at", "must not be in the future"));
    }
    return doubled(place)
        .chain(
            there ->
                there > 0
                    ? done(new AssessmentOutcome.NotNow("This call was assessed before."))
                    : row(place, request, form, now)
                        .<AssessmentRow>persistAndFlush()
                        .map(kept -> new AssessmentOutcome.Kept(assessments.view(kept))));
  }

  private static Uni<Long> doubled(Place place) {
    return place.calibration() == null
        ? AssessmentRow.count(
            "agent = ?1 and callId = ?2 and calibrationId is null",
            place.call().agent(),
            place.call().callId())
        : AssessmentRow.count(
            "calibrationId = ?1 and assessedBy = ?2", place.calibration(), place.by());
  }

  private AssessmentRow row(Place place, AssessmentRequest request, FormView form, Instant now) {
    Score score = new Scoring(form.form(), request.given()).score();
    AssessmentRow row = new AssessmentRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.formId = form.id();
    row.taskId = place.task();
    row.calibrationId = place.calibration();
    row.month = LocalDate.ofInstant(place.call().at(), zone).withDayOfMonth(1);
    row.agent = place.call().agent();
    row.callId = place.call().callId();
    row.callAt = place.call().at();
    row.callType = place.call().callType();
    row.recording = request.recording();
    row.answers = assessments.text(request.given());
    row.remark = request.remark();
    row.score = score.hundredths();
    row.failed = score.failed();
    row.assessedAt = now;
    row.assessedBy = place.by();
    row.standing = Standing.GIVEN;
    return row;
  }

  private static Uni<AssessmentOutcome> done(AssessmentOutcome outcome) {
    return Uni.createFrom().item(outcome);
  }
}
