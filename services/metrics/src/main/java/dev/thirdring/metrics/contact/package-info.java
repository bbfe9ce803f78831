/**
 * Calls of one customer seen together: whether a call settled its matter at once, with no other
 * contact about it within the window before or after; whether a call is a redial after a busy
 * signal; how many customers called in a month.
 *
 * <p>In: every change of a call, in the transaction that takes it. A later or an earlier call
 * changes what the ones beside it count for, and the sums change by the difference (M8). Out: the
 * tables {@code contact_sum} and {@code caller_month}. Customers are opaque pseudonyms; a call
 * without one counts nowhere here.
 */
package dev.thirdring.metrics.contact;
