/**
 * Who works at the centre as an agent, from which day to which (M1): head count and leavers.
 *
 * <p>In: employments over the API or as CSV. Out: the table {@code employment}, which {@code
 * day_tally} counts by the day: on its first and its last day a person is there, and a leaver
 * counts on the last. Somebody who comes back has another employment. Reference data with one rule:
 * an agent's employments do not overlap.
 */
package dev.thirdring.metrics.staff;
