package dev.thirdring.intake.customer.model;

import java.time.Instant;

/**
 * A way to reach a customer.
 *
 * @param value a number in E.164, an e-mail address in lower case, or a postal address
 */
public record Reach(ReachKind kind, String value, Instant addedAt, String addedBy) {}
