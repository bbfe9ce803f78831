/**
 * What the customer file knows without a database: searched parts, kept documents, ways to reach.
 */
package dev.thirdring.intake.customer.model;
