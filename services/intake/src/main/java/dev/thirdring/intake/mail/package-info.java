/**
 * Mail becomes tickets (I1, I4): channel e-mail, written, so a complaint becomes a reviewed notice.
 *
 * <p>In: RFC 5322 messages posted raw ({@link dev.thirdring.intake.mail.MailResource}) and those of
 * a mailbox, which one replica at a time looks into ({@link
 * dev.thirdring.intake.mail.MailboxPoller}). Out: a ticket; or a contact on the ticket of an
 * earlier mail that this one answers, if its sender is that ticket's customer (anybody else's
 * answer is a new ticket, linked). A mail is known by Message-ID and digest, so twice it has one
 * effect. Loops, automatic answers, lists and floods are refused, with the reason on record; what
 * cannot be read, or lost a file on the way in, is kept as it came, to be tried again. Owns {@code
 * received_mail}.
 */
package dev.thirdring.intake.mail;
