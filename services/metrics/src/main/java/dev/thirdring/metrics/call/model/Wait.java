package dev.thirdring.metrics.call.model;

/**
 * Where waits or handle times of one length are counted.
 *
 * @param halfSecond the length, see {@link Waits} and {@link HandleTimes}
 */
public record Wait(Cell cell, CallLength length, int halfSecond) {}
