/**
 * The people of units: what they can do, whether they are there, and how much they have (R7).
 *
 * <p>In: administrators over HTTP; each person says whether they are there, and has to say so again
 * before it expires. Out: {@link dev.thirdring.routing.person.ChoosePerson} names for {@code
 * assignment} whoever is there, can do it, and has the least; nobody, when it is to wait in the
 * queue of the unit. Who leaves a unit leaves a deadline behind at which their work is put back.
 */
package dev.thirdring.routing.person;
