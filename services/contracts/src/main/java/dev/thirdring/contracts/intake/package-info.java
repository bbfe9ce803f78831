/**
 * Events of intake: what became of a ticket and its customer. Topic {@code intake.tickets}, key:
 * ticket id. One-time codes and erasures of customers have topics of their own, so that whoever
 * needs only these sees nobody's number.
 */
package dev.thirdring.contracts.intake;
