/** The rule of what a contact does to a ticket that was settled. */
package dev.thirdring.intake.contact.model;
