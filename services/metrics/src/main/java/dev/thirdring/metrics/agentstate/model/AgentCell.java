package dev.thirdring.metrics.agentstate.model;

import java.time.Instant;

/**
 * Where an amount is added up.
 *
 * @param quarter beginning of the quarter of an hour in which the time was spent
 * @param label the reason of NOT_READY, the roster's day of PRESENT; empty without
 */
public record AgentCell(Instant quarter, AgentTally tally, String label) {}
