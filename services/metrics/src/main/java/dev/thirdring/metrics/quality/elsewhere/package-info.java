/**
 * Calls that were monitored elsewhere (M6): scores of another system, one at a time, in batches or
 * as a CSV, checked row by row; sent again they change nothing.
 *
 * <p>Out: the scores, through the view {@code monitored}; a call that was assessed here too counts
 * as here. Owns the table {@code monitored_call}.
 */
package dev.thirdring.metrics.quality.elsewhere;
