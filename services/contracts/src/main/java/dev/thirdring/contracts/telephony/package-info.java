/**
 * What a telephone system tells: steps of calls and of agents. The suite never sends these; whoever
 * connects a telephone system produces them. Topics {@code telephony.calls}, key: the call's id,
 * and {@code telephony.agents}, key: the agent's id. A step is known by its ids: telling it again
 * changes nothing, whatever the envelope's id.
 */
package dev.thirdring.contracts.telephony;
