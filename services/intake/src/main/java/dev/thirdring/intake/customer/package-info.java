/**
 * Whom the centre talks to (I7): name, ways to reach, language, tier. In: what a contact says of
 * its customer; the same number or address is the same customer, however it was typed. Out: the
 * customer of a ticket, masked for those who need no more; each look at the whole is recorded.
 */
package dev.thirdring.intake.customer;
