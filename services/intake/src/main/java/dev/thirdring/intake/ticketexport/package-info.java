/**
 * Taking lists of tickets out as CSV or XLSX. In: the filters of a list. Out: a file that is sent
 * while it is read, so its length costs no memory; customers masked unless a role and a reason are
 * given. Owns {@code ticket_export}: who took what, when, and why.
 */
package dev.thirdring.intake.ticketexport;
