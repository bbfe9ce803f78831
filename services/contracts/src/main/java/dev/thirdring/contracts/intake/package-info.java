/**
 * Events of intake: what became of a ticket and its customer. Topic {@code intake.tickets}, key:
 * ticket id.
 */
package dev.thirdring.contracts.intake;
