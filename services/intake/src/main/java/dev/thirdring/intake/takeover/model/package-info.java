/**
 * How a row of another system becomes a ticket: pure, so that a mapping can be tried without a
 * database.
 */
package dev.thirdring.intake.takeover.model;
