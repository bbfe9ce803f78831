/**
 * Calibration between assessors (M6): several assess the same call, blind, and then see how far
 * they are apart by question and by assessor.
 *
 * <p>In: a round and the assessments of its assessors. Out: the spread, once all are in or the
 * round is closed; nothing counts for the agent. Owns the table {@code quality_calibration}.
 */
package dev.thirdring.metrics.quality.calibration;
