package dev.thirdring.routing.assessment;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.routing.unit.Units;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * A unit objects to a line of its record, and a supervisor decides (R11). Who said what, when and
 * why stays with the line; nobody decides about an objection of their own.
 */
@ApplicationScoped
public class DisputeAssessment {
  private final Units units;
  private final Clock clock;

  public DisputeAssessment(Units units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<AssessmentView> dispute(UUID id, long version, Actor actor, String reason) {
    return found(id, version)
        .call(
            row ->
                units
                    .find(row.department)
                    .invoke(
                        unit -> {
                          if (unit.filter(known -> known.isActedForBy(actor)).isEmpty()) {
                            throw new ProblemException(
                                Problem.forbidden("It is another department's record."));
                          }
                        }))
        .chain(
            row -> {
              if (row.state != AssessmentState.STANDS) {
                throw new ProblemException(
                    Problem.conflict("not-disputable", "It is " + row.state + "."));
              }
              row.state = AssessmentState.DISPUTED;
              row.disputedBy = actor.name();
              row.disputedAt = clock.instant();
              row.disputedBecause = reason;
              return row.<AssessmentRow>persistAndFlush();
            })
        .map(AssessmentView::of);
  }

  /** Waived: it does not count. A line may be waived without an objection too. */
  @WithTransaction
  public Uni<AssessmentView> decide(
      UUID id, long version, Actor actor, boolean waived, String reason) {
    return found(id, version)
        .chain(
            row -> {
              refuse(row, actor, waived);
              row.state = waived ? AssessmentState.WAIVED : AssessmentState.UPHELD;
              row.decidedBy = actor.name();
              row.decidedAt = clock.instant();
              row.decidedBecause = reason;
              return row.<AssessmentRow>persistAndFlush();
            })
        .map(AssessmentView::of);
  }

  private static void refuse(AssessmentRow row, Actor actor, boolean waived) {
    boolean open =
        row.state == AssessmentState.DISPUTED || row.state == AssessmentState.STANDS && waived;
    if (!open) {
      throw new ProblemException(Problem.conflict("not-decidable", "It is " + row.state + "."));
    }
    if (actor.name().equals(row.disputedBy)) {
      throw new ProblemException(
          Problem.forbidden("Nobody decides about an objection of their own."));
    }
  }

  private static Uni<AssessmentRow> found(UUID id, long version) {
    return AssessmentRow.<AssessmentRow>findById(id)
        .map(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("assessment"));
              }
              if (row.version != version) {
                throw new ProblemException(Problem.stale());
              }
              return row;
            });
  }
}
