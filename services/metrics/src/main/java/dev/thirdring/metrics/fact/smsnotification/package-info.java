/** Facts from the events of SMS notification: one listener an event. */
package dev.thirdring.metrics.fact.smsnotification;
