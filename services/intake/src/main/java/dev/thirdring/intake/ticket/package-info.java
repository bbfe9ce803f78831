/**
 * Tickets 工单: matters that stay open until they are settled.
 *
 * <p>In: contacts from channel front ends and the console ({@link
 * dev.thirdring.intake.ticket.TicketResource}), the review of notices (I4), what other services did
 * ({@code …Listener}). Out: {@code ticket-opened}, {@code notice-reviewed}, {@code
 * customer-informed}, {@code ticket-settled}, {@code ticket-reopened}. Owns the tables {@code
 * ticket} and the number sequence. Assignments and clocks are routing's.
 */
package dev.thirdring.intake.ticket;
