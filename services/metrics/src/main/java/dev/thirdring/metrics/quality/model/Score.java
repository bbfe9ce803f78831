package dev.thirdring.metrics.quality.model;

/**
 * What a call got.
 *
 * @param hundredths of a point, 0 to 10,000; rounded once, half up
 * @param failed a critical question was not met: the score is 0
 */
public record Score(int hundredths, boolean failed) {}
