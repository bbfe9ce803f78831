/**
 * The rules of a ticket: which paper it is kept on, which states it goes through, who may move it.
 */
package dev.thirdring.intake.ticket.model;
