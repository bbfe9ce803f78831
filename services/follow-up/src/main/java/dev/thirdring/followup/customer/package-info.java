/**
 * Whom to call about a ticket.
 *
 * <p>Owns a projection of tickets and their customers. In: {@code TicketOpened}; who hears that a
 * ticket is settled or open again says so with {@link
 * dev.thirdring.followup.customer.Customers#markSettled}. Out: {@link
 * dev.thirdring.followup.customer.Customers} for calls. Personal data, forgotten after the
 * retention.
 */
package dev.thirdring.followup.customer;
