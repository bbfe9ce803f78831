/**
 * Events of routing: who has a ticket, how far it is, and what it may cost. Topic {@code
 * routing.assignments}, key: ticket id.
 */
package dev.thirdring.contracts.routing;
