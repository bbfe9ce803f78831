package dev.thirdring.routing.assignment;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows and changes what a department's answer must hold (R4). */
@ApplicationScoped
public class KeepAnswerRequirements implements AnswerRequirements {

  /** What an answer needs besides the remedy. */
  public record RequirementRequest(
      @NotNull(message = "must be true or false") Boolean prevention,
      @NotNull(message = "must be true or false") Boolean plan,
      @NotNull(message = "must be true or false") Boolean completeBy) {}

  /** The same as people and programs see it. */
  public record RequirementView(
      @Schema(examples = {"REVIEWED_NOTICE"}) String form,
      boolean prevention,
      boolean plan,
      boolean completeBy,
      @Schema(description = "Send it as If-Match") long version) {

    static RequirementView of(AnswerRequirementRow row) {
      return new RequirementView(row.form, row.prevention, row.plan, row.completeBy, row.version);
    }
  }

  @Override
  public Uni<Optional<Needed>> of(String form) {
    return AnswerRequirementRow.<AnswerRequirementRow>findById(form)
        .map(
            row ->
                Optional.ofNullable(row)
                    .map(all -> new Needed(all.prevention, all.plan, all.completeBy)));
  }

  @WithSession
  public Uni<List<RequirementView>> all() {
    return AnswerRequirementRow.<AnswerRequirementRow>findAll(Sort.by("form"))
        .list()
        .map(rows -> rows.stream().map(RequirementView::of).toList());
  }

  @WithTransaction
  public Uni<RequirementView> change(String form, long version, RequirementRequest wanted) {
    return AnswerRequirementRow.<AnswerRequirementRow>findById(form)
        .chain(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("answers to a ticket of form " + form));
              }
              if (row.version != version) {
                throw new ProblemException(Problem.stale());
              }
              row.prevention = wanted.prevention();
              row.plan = wanted.plan();
              row.completeBy = wanted.completeBy();
              return row.<AnswerRequirementRow>persistAndFlush();
            })
        .map(RequirementView::of);
  }
}
