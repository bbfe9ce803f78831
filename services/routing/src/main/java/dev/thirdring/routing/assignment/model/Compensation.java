package dev.thirdring.routing.assignment.model;

import java.util.Optional;

/**
 * Money that the department proposes to give (R6).
 *
 * @param minorUnits fen, cents
 * @param asCredit credit rather than cash, where the customer agrees
 * @param noCreditBecause why the customer does not agree
 */
public record Compensation(
    long minorUnits,
    String currency,
    boolean asCredit,
    Optional<String> noCreditBecause,
    String reason) {}
