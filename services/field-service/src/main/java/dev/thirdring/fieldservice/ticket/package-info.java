/**
 * What a visit has to know of its ticket: number, subject, product, region; no personal data. In:
 * TicketOpened. Out: orders read it.
 */
package dev.thirdring.fieldservice.ticket;
