/** Facts from the events of routing: one listener an event. */
package dev.thirdring.metrics.fact.routing;
