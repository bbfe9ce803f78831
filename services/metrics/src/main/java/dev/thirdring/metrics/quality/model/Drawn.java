package dev.thirdring.metrics.quality.model;

/**
 * A call that is to be monitored.
 *
 * @param place which of the agent's in the month, from 1
 * @param part of the month that it stands for, from 1
 */
public record Drawn(int place, int part, Candidate call) {}
