package dev.thirdring.metrics.quality.model;

import dev.thirdring.metrics.figure.model.Name;

/**
 * A question of a form.
 *
 * @param weight how many of the 100 points
 * @param steps the highest level; 1 for yes and no
 * @param critical level 0 fails the whole call
 */
public record FormQuestion(String code, Name text, int weight, int steps, boolean critical) {}
