/** Facts from the events of field service: one listener an event. */
package dev.thirdring.metrics.fact.fieldservice;
