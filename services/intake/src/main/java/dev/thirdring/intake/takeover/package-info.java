/**
 * Taking over tickets from another system. In: its file (CSV or NDJSON) and a mapping that says
 * which column is what. Out: an answer for each row (taken, already there, refused and why), the
 * tickets, and {@code ticket-taken-over} for each. Sending a file again changes nothing: a ticket
 * is known by its source and reference there.
 */
package dev.thirdring.intake.takeover;
