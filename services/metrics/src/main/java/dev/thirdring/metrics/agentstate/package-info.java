/**
 * Agents at their telephones (M1, M8): logged in, ready, not ready and why, on a call, and how that
 * keeps to the roster.
 *
 * <p>In: steps of agents over {@code POST /agents/steps} and the topic {@code telephony.agents}, in
 * any order, repeated or late; what calls took of an agent's time; shifts. An agent's time is
 * reckoned from all that is known of it, and sums that come out differently are replaced: at once
 * for the agent's own steps, a moment later for calls and shifts, which only note what is due to be
 * counted again ({@code agent_due}). Out: {@code agent_sum}, which {@code agent_tally} shows to the
 * figures; {@code agent_now}, who does what at this moment, kept in the transaction of the step.
 * Open states are counted up to the last that is known, never up to now.
 */
package dev.thirdring.metrics.agentstate;
