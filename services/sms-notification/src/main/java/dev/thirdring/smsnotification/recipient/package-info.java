/**
 * Whom to write to about a ticket, and who wants no messages (N4).
 *
 * <p>Owns a projection of the customer from {@code TicketOpened} and the opt-outs, by number: one
 * that a customer gave for one ticket holds for all. In: {@link
 * dev.thirdring.smsnotification.recipient.Recipients#remember} from the listener, {@code
 * /recipients}. Out: {@link dev.thirdring.smsnotification.recipient.Recipients#of}.
 */
package dev.thirdring.smsnotification.recipient;
