package dev.thirdring.routing.assessment;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The assessment record. */
public interface Assessments {
  Uni<Void> add(Entry entry);

  /** What was missed is done after all. */
  default Uni<Void> done(String service, String clock, UUID subject, Instant at) {
    return Uni.createFrom().voidItem();
  }

  /**
   * One line of the record.
   *
   * @param subject the assignment, question or follow-up that it was about
   * @param clock the limit that was missed
   */
  record Entry(
      String department,
      AssessmentKind kind,
      UUID ticket,
      UUID subject,
      String service,
      Optional<String> clock,
      Optional<Instant> dueAt,
      Instant at) {}
}
