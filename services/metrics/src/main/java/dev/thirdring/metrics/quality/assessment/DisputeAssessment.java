package dev.thirdring.metrics.quality.assessment;

import dev.thirdring.metrics.quality.form.Forms;
import dev.thirdring.metrics.quality.model.Fault;
import dev.thirdring.metrics.quality.model.GivenAnswer;
import dev.thirdring.metrics.quality.model.Score;
import dev.thirdring.metrics.quality.model.Scoring;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * An agent disputes an assessment of their own call, once and in time; somebody who neither gave it
 * nor is it of decides. Changed answers are scored on the form of that time.
 */
@ApplicationScoped
class DisputeAssessment {
  private final Assessments assessments;
  private final Forms forms;
  private final Clock clock;
  private final Period within;

  DisputeAssessment(
      Assessments assessments,
      Forms forms,
      Clock clock,
      @ConfigProperty(name = "third-ring.quality.dispute-period", defaultValue = "P14D")
          Period within) {
    this.assessments = assessments;
    this.forms = forms;
    this.clock = clock;
    this.within = within;
  }

  /**
   * What was decided.
   *
   * @param answers empty: as they were
   */
  record Decision(Optional<List<GivenAnswer>> answers, String reason, String by) {}

  @WithTransaction
  Uni<AssessmentOutcome> dispute(UUID id, long version, String reason, String by) {
    return found(id)
        .chain(
            row -> {
              if (row == null) {
                return done(new AssessmentOutcome.Unknown());
              }
              if (!row.agent.equals(by)) {
                return done(
                    new AssessmentOutcome.NotYours(
                        "Agents dispute assessments of their own calls."));
              }
              if (row.version != version) {
                return done(new AssessmentOutcome.ChangedMeanwhile());
              }
              if (row.standing != Standing.GIVEN) {
                return done(new AssessmentOutcome.NotNow("It was disputed before."));
              }
              if (isLate(row)) {
                return done(
                    new AssessmentOutcome.NotNow(
                        "It could be disputed for " + within.getDays() + " days."));
              }
              row.standing = Standing.DISPUTED;
              row.disputedAt = clock.instant();
              row.disputeReason = reason;
              return flushed(row);
            });
  }

  @WithTransaction
  Uni<AssessmentOutcome> decide(UUID id, long version, Decision decision) {
    return found(id)
        .chain(
            row -> {
              if (row == null) {
                return done(new AssessmentOutcome.Unknown());
              }
              if (row.agent.equals(decision.by()) || row.assessedBy.equals(decision.by())) {
                return done(
                    new AssessmentOutcome.NotYours(
                        "Neither the agent nor the assessor decides a dispute."));
              }
              if (row.version != version) {
                return done(new AssessmentOutcome.ChangedMeanwhile());
              }
              if (row.standing != Standing.DISPUTED) {
                return done(new AssessmentOutcome.NotNow("It is not disputed."));
              }
              return decided(row, decision);
            });
  }

  private Uni<AssessmentOutcome> decided(AssessmentRow row, Decision decision) {
    return decision.answers().isEmpty()
        ? flushed(decided(row, decision, Standing.UPHELD))
        : forms
            .find(row.formId)
            .chain(
                form -> {
                  Scoring scoring =
                      new Scoring(form.orElseThrow().form(), decision.answers().orElseThrow());
                  List<Fault> faults = scoring.faults();
                  return faults.isEmpty()
                      ? changed(decided(row, decision, Standing.CHANGED), scoring)
                      : done(new AssessmentOutcome.Refused(faults));
                });
  }

  private AssessmentRow decided(AssessmentRow row, Decision decision, Standing standing) {
    row.standing = standing;
    row.decidedAt = clock.instant();
    row.decidedBy = decision.by();
    row.decisionReason = decision.reason();
    return row;
  }

  private Uni<AssessmentOutcome> changed(AssessmentRow row, Scoring scoring) {
    Score score = scoring.score();
    row.formerScore = row.score;
    row.score = score.hundredths();
    row.failed = score.failed();
    row.answers = assessments.text(scoring.answers());
    return flushed(row);
  }

  private boolean isLate(AssessmentRow row) {
    return clock
        .instant()
        .isAfter(row.assessedAt.atOffset(ZoneOffset.UTC).plus(within).toInstant());
  }

  private static Uni<AssessmentRow> found(UUID id) {
    return AssessmentRow.<AssessmentRow>find("id = ?1 and calibrationId is null", id).firstResult();
  }

  private Uni<AssessmentOutcome> flushed(AssessmentRow row) {
    return Panache.getSession()
        .chain(session -> session.flush())
        .map(flushed -> new AssessmentOutcome.Kept(assessments.view(row)));
  }

  private static Uni<AssessmentOutcome> done(AssessmentOutcome outcome) {
    return Uni.createFrom().item(outcome);
  }
}
