/**
 * The way of a ticket through all services, on one page. In: every event about a ticket, whoever
 * published it. Out: {@code GET /tickets/{id}/way}. Owns {@code way_entry}; decides nothing, but
 * tells {@code ticket} how far the others are.
 */
package dev.thirdring.intake.way;
