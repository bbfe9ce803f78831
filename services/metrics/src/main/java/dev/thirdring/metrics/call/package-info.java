/**
 * Calls of the telephone system (M1, M7, M8).
 *
 * <p>In: steps of calls in batches over {@code POST /calls/steps}, in any order, repeated or late.
 * Each step is kept as it came; a call is reckoned from all its known steps, and what it adds to
 * the sums changes by the difference, in the same transaction. Out: the views {@code call_tally}
 * and {@code call_wait}, which {@link dev.thirdring.metrics.figure} adds up, and what the {@link
 * dev.thirdring.metrics.call.CallWatcher}s make of changed calls. A call belongs to the quarter of
 * an hour of its arrival, and apart from that to those of its answer and of its end. What its
 * source cannot tell is no 0 ({@link dev.thirdring.metrics.call.model.Untold}). No number of a
 * caller is kept here.
 */
package dev.thirdring.metrics.call;
