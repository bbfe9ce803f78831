/**
 * Further contacts on a ticket (I1): who spoke with whom, when, on which channel, what was said and
 * who took it. The first contact is the ticket's own row and leads the list.
 *
 * <p>In: agents and front ends ({@link dev.thirdring.intake.contact.ContactResource}), letters to
 * the mailbox, SMS. Out: {@code contact-added}; on a settled ticket a customer's word opens it
 * again ({@code ticket-reopened}) if it was settled no longer ago than {@code
 * third-ring.contacts.reopen-within}; later, or when the ticket is archived, it is refused with the
 * advice to open a new ticket, which mail and SMS do by themselves and link to the old one. Thanks
 * need not reopen: {@code reopens} false. An answered ticket stays so, its customer will be asked.
 * Owns {@code contact} and {@code ticket_continuation}.
 */
package dev.thirdring.intake.contact;
