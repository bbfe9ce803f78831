/**
 * What routing remembers of a ticket: enough to choose a department and reckon limits, nothing of
 * the customer but the tier.
 *
 * <p>In: {@code TicketOpened}, written by the listener of {@code assignment}; {@code
 * TicketCorrected} puts it right, {@code TicketSettled} ends it. Out: {@link
 * dev.thirdring.routing.ticket.model.RoutedTicket} for the other concepts.
 */
package dev.thirdring.routing.ticket;
