/**
 * What desks see of all tickets: lists by any of their facts, with words searched in Chinese and
 * English (I14).
 *
 * <p>In: filters from people. Out: pages of tickets with their customers masked, counts as far as
 * they are cheap. Reads the table {@code ticket}; owns {@code ticket_words}, which follows the
 * tickets within seconds. Changes nothing about a ticket.
 */
package dev.thirdring.intake.desk;
