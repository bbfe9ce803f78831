/**
 * Raw facts: what each event of the suite told, kept with the event's id.
 *
 * <p>In: one listener an event, in a package a producer. A step of a ticket carries the ticket's
 * dimensions, which are filled in when the opening comes later, so that neither order nor
 * repetition changes a figure (M8). Out: the view {@code tally}, which {@link
 * dev.thirdring.metrics.figure} adds up. No personal data of customers is kept here.
 */
package dev.thirdring.metrics.fact;
