/**
 * Calls of the telephone system (M1, M7, M8).
 *
 * <p>In: steps of calls in batches over {@code POST /calls/steps}, in any order, repeated or late.
 * Each step is kept as it came; a call is reckoned from all its known steps, and what it adds to
 * the sums changes by the difference, in the same transaction. Out: the view {@code call_tally},
 * which {@link dev.thirdring.metrics.figure} adds up. A call belongs to the quarter of an hour of
 * its arrival. No number of a caller is kept here.
 */
package dev.thirdring.metrics.call;
