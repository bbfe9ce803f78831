/**
 * Calls to be expected in the coming week, by half hour (M1, M2).
 *
 * <p>In: {@code GET /forecast}; sums of received calls, special days. Out: the answer, with the
 * days it was made from and how far such forecasts were off in the past four weeks; {@link
 * dev.thirdring.metrics.staffing} plans agents with it. Nothing is kept.
 */
package dev.thirdring.metrics.forecast;
