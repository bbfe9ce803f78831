/** Facts from the events of the resource centre: one listener an event. */
package dev.thirdring.metrics.fact.knowledge;
