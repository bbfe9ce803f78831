package dev.thirdring.routing.assignment.model;

/**
 * Money that the department proposes to give (R6).
 *
 * @param minorUnits fen, cents
 * @param asCredit credit rather than cash, where the customer agrees
 */
public record Compensation(long minorUnits, String currency, boolean asCredit, String reason) {}
