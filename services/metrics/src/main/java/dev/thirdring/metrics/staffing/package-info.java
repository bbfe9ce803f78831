/**
 * Agents that the expected calls need (M1, M2).
 *
 * <p>In: {@code GET /staffing}; the forecast of {@link dev.thirdring.metrics.forecast}, the handle
 * time that was measured. Out: for each half hour who must answer and who must be on the roster,
 * with what callers then get. Nothing is kept.
 */
package dev.thirdring.metrics.staffing;
