/**
 * Rosters 排班: when agents are planned to work (M1).
 *
 * <p>In: shifts with their breaks and exceptions over the API, one at a time or as CSV in the
 * centre's wall clock. Out: planned shifts for {@link dev.thirdring.metrics.agentstate}, whose sums
 * of the time concerned are counted again, and the table {@code roster_day}: who was to come on
 * which day. Two shifts of one agent never overlap. Owns {@code roster_shift} and {@code
 * roster_day}.
 */
package dev.thirdring.metrics.roster;
