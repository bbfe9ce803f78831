/** Ids and traits of a ticket, in plain Java. */
package dev.thirdring.routing.ticket.model;
