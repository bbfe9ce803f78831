/** The states of an assignment and what leads from one to the next, in plain Java. */
package dev.thirdring.routing.assignment.model;
