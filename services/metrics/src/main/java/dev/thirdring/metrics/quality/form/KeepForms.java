package dev.thirdring.metrics.quality.form;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.metrics.quality.model.Fault;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Drafts, publishes and retires versions of forms. */
@ApplicationScoped
class KeepForms {
  private final Forms forms;
  private final Clock clock;

  KeepForms(Forms forms, Clock clock) {
    this.forms = forms;
    this.clock = clock;
  }

  /** A new version of the code; one draft of a code at a time. */
  @WithTransaction
  Uni<FormOutcome> draft(FormRequest request, String by) {
    List<Fault> faults = request.form().faults();
    if (!faults.isEmpty()) {
      return done(new FormOutcome.Refused(faults));
    }
    return lock(request.code())
        .chain(() -> FormRow.<FormRow>list("code = ?1 order by number desc", request.code()))
        .chain(
            known ->
                known.stream().anyMatch(row -> row.status == FormStatus.DRAFT)
                    ? done(new FormOutcome.NotNow("There is a draft of this form already."))
                    : add(request, known.isEmpty() ? 1 : known.getFirst().number + 1, by));
  }

  private Uni<FormOutcome> add(FormRequest request, int number, String by) {
    FormRow row = new FormRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.code = request.code();
    row.number = number;
    row.status = FormStatus.DRAFT;
    row.createdAt = clock.instant();
    row.createdBy = by;
    fill(row, request);
    return row.<FormRow>persistAndFlush().map(kept -> new FormOutcome.Kept(forms.view(kept)));
  }

  @WithTransaction
  Uni<FormOutcome> change(UUID id, long version, FormRequest request) {
    List<Fault> faults = request.form().faults();
    if (!faults.isEmpty()) {
      return done(new FormOutcome.Refused(faults));
    }
    return of(
        id,
        version,
        row -> {
          if (row.status != FormStatus.DRAFT) {
            return done(
                new FormOutcome.NotNow("Only a draft can be changed; draft a new version."));
          }
          if (!row.code.equals(request.code())) {
            return done(
                new FormOutcome.Refused(List.of(new Fault("code", "must stay " + row.code))));
          }
          fill(row, request);
          return flushed(row);
        });
  }

  /** Takes the place of the version that was published before. */
  @WithTransaction
  Uni<FormOutcome> publish(UUID id, long version, String by) {
    return of(
        id,
        version,
        row ->
            row.status != FormStatus.DRAFT
                ? done(new FormOutcome.NotNow("Only a draft can be published."))
                : lock(row.code)
                    .chain(
                        () ->
                            FormRow.update(
                                "status = ?1, retiredAt = ?2, version = version + 1"
                                    + " where code = ?3 and status = ?4",
                                FormStatus.RETIRED,
                                clock.instant(),
                                row.code,
                                FormStatus.PUBLISHED))
                    .chain(
                        () -> {
                          row.status = FormStatus.PUBLISHED;
                          row.publishedAt = clock.instant();
                          row.publishedBy = by;
                          return flushed(row);
                        }));
  }

  @WithTransaction
  Uni<FormOutcome> retire(UUID id, long version) {
    return of(
        id,
        version,
        row -> {
          if (row.status == FormStatus.RETIRED) {
            return done(new FormOutcome.NotNow("It is retired."));
          }
          row.status = FormStatus.RETIRED;
          row.retiredAt = clock.instant();
          return flushed(row);
        });
  }

  private static Uni<FormOutcome> of(
      UUID id, long version, Function<FormRow, Uni<FormOutcome>> change) {
    return FormRow.<FormRow>findById(id)
        .chain(
            row -> {
              if (row == null) {
                return done(new FormOutcome.Unknown());
              }
              return row.version == version
                  ? change.apply(row)
                  : done(new FormOutcome.ChangedMeanwhile());
            });
  }

  private Uni<FormOutcome> flushed(FormRow row) {
    return Panache.getSession()
        .chain(session -> session.flush())
        .map(done -> new FormOutcome.Kept(forms.view(row)));
  }

  private void fill(FormRow row, FormRequest request) {
    row.titleZh = request.title().zh();
    row.titleEn = request.title().en();
    row.questions = forms.text(request.form());
  }

  /** Versions of one form are made one after the other. */
  private static Uni<Void> lock(String code) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(?1, 70)) as text)",
                        String.class)
                    .setParameter(1, code)
                    .getSingleResult())
        .replaceWithVoid();
  }

  private static Uni<FormOutcome> done(FormOutcome outcome) {
    return Uni.createFrom().item(outcome);
  }
}
