package dev.thirdring.metrics.quality.model;

/**
 * An assessor's answer to a question.
 *
 * @param level 0 to the question's steps; null: the question does not apply to this call
 * @param remark may be null
 */
public record GivenAnswer(String question, Integer level, String remark) {}
