/** When and to whom a ticket is escalated, in plain Java. */
package dev.thirdring.routing.escalation.model;
