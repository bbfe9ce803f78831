package dev.thirdring.metrics.call.model;

/**
 * Where waits of one length are counted.
 *
 * @param halfSecond the length, see {@link Waits}
 */
public record Wait(Cell cell, CallTally tally, int halfSecond) {}
