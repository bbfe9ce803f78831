/**
 * Which calls are monitored (M6): so many of each agent a month, drawn by lot over the month and
 * the types of call, the same whenever they are drawn again.
 *
 * <p>In: the timer, or somebody who draws; numbers. Out: a work list that no two assessors have a
 * call of, and what each agent was monitored against what is asked. Owns the tables {@code
 * quality_sampling} and {@code quality_task}.
 */
package dev.thirdring.metrics.quality.sample;
