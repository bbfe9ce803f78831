/** The rules of contacts: what one does to a settled ticket, and which words it can hold. */
package dev.thirdring.intake.contact.model;
