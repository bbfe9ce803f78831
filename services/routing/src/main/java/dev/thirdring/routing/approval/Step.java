package dev.thirdring.routing.approval;

import dev.thirdring.routing.approval.model.Decision;
import dev.thirdring.routing.approval.model.Rung;
import java.time.Instant;
import java.util.Optional;

/** One step of an approval: who did what, when and why, over how much (R6, R11). */
public record Step(
    What what,
    Optional<Rung> rung,
    String by,
    Optional<String> onBehalfOf,
    Optional<String> why,
    Instant at) {

  /** What was done. */
  public enum What {
    REQUESTED,
    APPROVED,
    REFUSED,
    CHANGED,
    WITHDRAWN,
    REMINDED;

    boolean isDecision() {
      return this == APPROVED || this == REFUSED;
    }
  }

  static Step of(Decision decision) {
    return new Step(
        decision.approved() ? What.APPROVED : What.REFUSED,
        Optional.of(decision.rung()),
        decision.by(),
        decision.onBehalfOf(),
        decision.reason(),
        decision.at());
  }

  static Step of(What what, String by, String why, Instant at) {
    return new Step(what, Optional.empty(), by, Optional.empty(), Optional.of(why), at);
  }

  Decision toDecision() {
    return new Decision(rung.orElseThrow(), what == What.APPROVED, by, onBehalfOf, why, at);
  }
}
