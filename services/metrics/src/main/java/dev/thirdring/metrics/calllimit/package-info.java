/**
 * Limits in seconds that figures of calls are told with: how soon is soon enough, how short an
 * abandoned call is no queueing (M1).
 *
 * <p>In: an administrator's change. Out: the table {@code call_limit}, which the view {@code
 * call_tally} reckons with. Reference data without rules.
 */
package dev.thirdring.metrics.calllimit;
