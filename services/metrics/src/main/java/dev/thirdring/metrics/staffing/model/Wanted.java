package dev.thirdring.metrics.staffing.model;

/**
 * What agents are planned for.
 *
 * @param share of callers to be answered in time, above 0 and below 1
 * @param withinSeconds what counts as in time
 * @param shrinkage share of paid time, 0 to below 1, in which people are not there to answer:
 *     leave, training, breaks
 */
public record Wanted(double share, double withinSeconds, double shrinkage) {}
