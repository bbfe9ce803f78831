package dev.thirdring.routing.escalation;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Says which level a cause goes before from now on (R8). */
@ApplicationScoped
public class ChangeEscalationLevel {

  @WithTransaction
  public Uni<EscalationLevel> change(String cause, long version, EscalationLevelRequest request) {
    return EscalationLevelRow.<EscalationLevelRow>findById(cause)
        .chain(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("escalation level " + cause));
              }
              if (row.version != version) {
                throw new ProblemException(Problem.stale());
              }
              row.level = request.level();
              row.nameZh = request.nameZh();
              row.nameEn = request.nameEn();
              return row.<EscalationLevelRow>persistAndFlush();
            })
        .map(EscalationLevel::of);
  }
}
