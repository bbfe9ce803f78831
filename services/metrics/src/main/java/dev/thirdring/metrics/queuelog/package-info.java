/**
 * What Asterisk's {@code queue_log} says of calls and agents (M7).
 *
 * <p>In: files over {@code POST /queue-logs/{source}}; a file that Asterisk is writing, followed
 * line by line, over rotations and restarts. Out: steps for {@link dev.thirdring.metrics.call} and
 * {@link dev.thirdring.metrics.agentstate}; lines that could not be understood are kept with the
 * reason, without what may be a number. Callers' numbers become pseudonyms where a key is
 * configured, and are kept nowhere.
 */
package dev.thirdring.metrics.queuelog;
