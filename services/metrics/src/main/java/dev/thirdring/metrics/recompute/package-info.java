/**
 * Sums rebuilt from raw facts: they must be what they were (M8, kpis: exact, or not at all).
 *
 * <p>In: an administrator's range of days. Out: every {@link
 * dev.thirdring.metrics.recompute.Recomputable} in turn rebuilds its sums day by day, each day in a
 * transaction of its own during which nothing else is counted, and what differed is told.
 *
 * <p>Raw facts that are older than they shall be kept go here too, by whole months and once these
 * are closed ({@link dev.thirdring.metrics.recompute.DropOldMonths}); sums stay.
 */
package dev.thirdring.metrics.recompute;
