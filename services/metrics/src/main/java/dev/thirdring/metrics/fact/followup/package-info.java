/** Facts from the events of follow-up: one listener an event. */
package dev.thirdring.metrics.fact.followup;
