/**
 * What follows from a ticket being put right (R7): the rules are asked again. What nobody has begun
 * goes to the department that they name now, with the customer's time going on; of what is begun,
 * or was given by a person, a supervisor is offered to hand it on. Nothing is decided silently:
 * every answer of the rules is a note on the assignment.
 *
 * <p>In: {@code ticket-corrected}. Out: what handing on tells. Owns {@code hand_on_offer}.
 */
package dev.thirdring.routing.assignment.correction;
