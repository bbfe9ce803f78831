/**
 * Deadlines that survive restarts.
 *
 * <p>In: a use case sets or cancels a deadline in its own transaction ({@link
 * dev.thirdring.platform.deadlines.Deadlines}). Out: when it is due, one replica hands it to its
 * {@link dev.thirdring.platform.deadlines.DeadlineListener}; the effect and the end of the deadline
 * commit together. Working time is reckoned in {@code calendar}.
 */
package dev.thirdring.platform.deadlines;
