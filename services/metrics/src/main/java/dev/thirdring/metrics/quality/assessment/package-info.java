/**
 * Assessments of calls (M6): an assessor's answers, the score that the form makes of them, the
 * agent's dispute and what was decided.
 *
 * <p>In: answers of assessors; disputes of agents; decisions of supervisors. Out: the score that
 * counts for the agent, through the view {@code monitored}. Owns the table {@code
 * quality_assessment}; the call's recording is a reference.
 */
package dev.thirdring.metrics.quality.assessment;
