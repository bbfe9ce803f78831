/**
 * Matters that are put before a higher level at once (R8): important or urgent ones, and those of
 * customers who go to an authority.
 *
 * <p>In: {@code assignment} tells of each opened ticket. Out: {@code TicketEscalated}; a list and
 * counts by authority over HTTP. Which cause goes to which level is data.
 */
package dev.thirdring.routing.escalation;
