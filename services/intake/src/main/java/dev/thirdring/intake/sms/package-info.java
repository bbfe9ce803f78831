/**
 * SMS that customers write (N5): a contact on the newest open ticket of their number, else a ticket
 * of channel {@code sms}.
 *
 * <p>In: {@code sms-received} of a gateway. An answer to a satisfaction question is a contact if
 * there is an open ticket, never a ticket of its own; a wish to hear no more is neither. Which
 * words mean which is configuration. Out: contacts and tickets.
 */
package dev.thirdring.intake.sms;
