package dev.thirdring.routing.routingrule;

import java.time.Instant;
import java.util.UUID;

/** When a rule set began to decide, in place of which, and why (R7). */
public record ActivationView(
    UUID activationId,
    int ruleSetNumber,
    int replacedNumber,
    String reason,
    String activatedBy,
    Instant activatedAt) {

  static ActivationView of(ActivationRow row) {
    return new ActivationView(
        row.id,
        row.ruleSetNumber,
        row.replacedNumber,
        row.reason,
        row.activatedBy,
        row.activatedAt);
  }
}
