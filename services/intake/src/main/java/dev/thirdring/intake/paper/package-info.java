/**
 * Faxes and letters (I1): scanned pages that open a ticket in one request, pages and ticket or
 * neither; for a letter, which salesperson brought it.
 *
 * <p>In: {@link dev.thirdring.intake.paper.PaperResource}. Out: a ticket of channel {@code fax} or
 * {@code letter}, written, so a complaint becomes a reviewed notice (I4); its pages are
 * attachments. Owns {@code paper}. A further page for a ticket that is there is an attachment.
 */
package dev.thirdring.intake.paper;
