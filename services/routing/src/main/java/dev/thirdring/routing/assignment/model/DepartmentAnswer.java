package dev.thirdring.routing.assignment.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the department answered (R4).
 *
 * @param completeBy when the plan is carried out
 */
public record DepartmentAnswer(
    String remedy,
    Optional<String> prevention,
    Optional<String> plan,
    Optional<Instant> completeBy,
    Optional<Visit> visit,
    Optional<Compensation> compensation,
    String answeredBy,
    Instant answeredAt,
    boolean inTime) {

  /** What has to happen because of this answer. */
  public Set<Outstanding> asksFor() {
    Set<Outstanding> wanted = EnumSet.noneOf(Outstanding.class);
    visit.ifPresent(there -> wanted.add(Outstanding.VISIT));
    compensation.ifPresent(there -> wanted.add(Outstanding.COMPENSATION));
    return wanted;
  }
}
