/**
 * Missed deadlines of every service meet here, for routing's supervision board. Topic {@code
 * supervision.deadlines}, key: ticket id.
 */
package dev.thirdring.contracts.supervision;
