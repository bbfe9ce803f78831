/**
 * Matters that are put before a higher level at once (R8): important or urgent ones, and those of
 * customers who go to an authority.
 *
 * <p>In: {@code assignment} tells of each opened and reopened ticket, {@code supervision} of each
 * missed deadline; agents and departments escalate over HTTP while a ticket is handled. Out: {@code
 * TicketEscalated}; who took note; a list and counts by authority over HTTP. Which cause goes to
 * which level is data.
 */
package dev.thirdring.routing.escalation;
