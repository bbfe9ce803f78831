/** Facts from the events of intake: one listener an event. */
package dev.thirdring.metrics.fact.intake;
