package dev.thirdring.intake.steps.model;

import java.time.Instant;

/**
 * Something that happened to a ticket.
 *
 * @param what name of the event, or {@code marked} where an agent said so
 * @param by user or unit; empty where nobody acted
 */
public record Happening(Instant at, String what, String by) {}
