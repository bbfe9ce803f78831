package dev.thirdring.fieldservice.order.model;

import java.time.Instant;

/**
 * The need is confirmed and has a plan (V1).
 *
 * @param need as confirmed; may differ from what was requested
 */
public record Approval(Need need, String plan, String by, Instant at) {}
