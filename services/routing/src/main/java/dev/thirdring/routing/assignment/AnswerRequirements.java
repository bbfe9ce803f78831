package dev.thirdring.routing.assignment;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** What answers must hold, by the form of the ticket (R4). */
public interface AnswerRequirements {
  Uni<Optional<Needed>> of(String form);

  /** What an answer needs besides the remedy. */
  record Needed(boolean prevention, boolean plan, boolean completeBy) {

    Optional<AssignmentOutcome> missingIn(AnswerRequest answer) {
      if (prevention && isBlank(answer.prevention())) {
        return needs("prevention", "must say how it is kept from happening again");
      }
      if (plan && isBlank(answer.plan())) {
        return needs("plan", "must say how the remedy is carried out");
      }
      Instant by = answer.completeBy();
      return completeBy && by == null
          ? needs("completeBy", "must say by when the plan is carried out")
          : Optional.empty();
    }

    private static boolean isBlank(String text) {
      return text == null || text.isBlank();
    }

    private static Optional<AssignmentOutcome> needs(String field, String allowed) {
      return Optional.of(new AssignmentOutcome.Invalid(field, allowed));
    }
  }
}
