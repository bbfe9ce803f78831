/**
 * Closed months: figures that stay what they were when the month was closed (kpis: exact, or not at
 * all).
 *
 * <p>In: an analyst's word, or a day of the next month that is data ({@code closing_rule}). Out:
 * all tables of the month's figures, by hours those that are usually read so, with their
 * definitions, limits, zone and calendar in one canonical text, whose hash is chained to that of
 * the month closed before it. Reports and {@link dev.thirdring.metrics.figure.KeptFigures
 * questions} about a closed month tell what was kept; what events that came later would make of it
 * is told beside it.
 */
package dev.thirdring.metrics.closing;
