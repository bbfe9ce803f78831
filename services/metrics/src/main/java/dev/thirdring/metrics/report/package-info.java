/**
 * Figures of a month as one table, in JSON and CSV (M4).
 *
 * <p>In: {@code GET /figures/report}. Out: the answer only; nothing is kept. What is absent stays
 * empty, never 0.
 */
package dev.thirdring.metrics.report;
