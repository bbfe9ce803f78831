/**
 * Limits in seconds that figures of calls are told with: how soon is soon enough, how short an
 * abandoned call is no queueing, how soon a redial is the same intention, how long a matter must
 * rest to be settled (M1). A limit holds from a time on, so that a change never rewrites what is
 * before it.
 *
 * <p>In: an administrator's change. Out: the table {@code call_limit}, which the view {@code
 * call_tally} reckons with, and the limits that held in a range, which every figure carries.
 */
package dev.thirdring.metrics.calllimit;
