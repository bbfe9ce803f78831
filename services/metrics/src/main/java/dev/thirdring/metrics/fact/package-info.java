/**
 * Raw facts: what each event of the suite told, kept with the event's id.
 *
 * <p>In: one listener an event, in a package a producer. A step of a ticket carries the ticket's
 * dimensions, which are filled in when the opening comes later, so that neither order nor
 * repetition changes a figure (M8). What a ticket contributes to figures is a function of its facts
 * alone ({@code tallies_of}): whenever they change, it is counted anew in the same transaction
 * ({@code ticket_amount}), and sums that can be added ({@code tally_amount}, by quarters of an
 * hour) change by the difference. Out: the view {@code tally_sum}, which {@link
 * dev.thirdring.metrics.figure} adds up; the view {@code tally} shows the same reckoned from the
 * facts.
 *
 * <p>A month of facts is a partition and goes whole when it is old and closed. A ticket of which
 * facts are gone is frozen: what it contributed stays in the sums, and what is told of it later is
 * refused, since it could not be told what it changes. No personal data of customers is kept here.
 */
package dev.thirdring.metrics.fact;
