package dev.thirdring.metrics.staffing.model;

/**
 * What callers get from so many agents.
 *
 * @param answeredWithin share of all callers, 0 to 1, answered within the wanted time
 * @param waiting share of callers who have to wait at all
 * @param meanWaitSeconds of all callers, those who need not wait included
 * @param abandoned share of callers who hang up before an answer
 * @param occupancy share of agents' time that calls take, 0 to 1
 */
public record Service(
    double answeredWithin,
    double waiting,
    double meanWaitSeconds,
    double abandoned,
    double occupancy) {}
