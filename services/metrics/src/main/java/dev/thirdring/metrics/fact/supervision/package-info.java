/** Facts from the events of all services that own clocks: one listener an event. */
package dev.thirdring.metrics.fact.supervision;
