/**
 * Events that neither get lost nor count twice.
 *
 * <p>Out: {@link dev.thirdring.platform.events.Outbox} stores an event in the transaction of the
 * change, {@link dev.thirdring.platform.events.OutboxRelay} brings it to Kafka in order of its key.
 * In: {@link dev.thirdring.platform.events.Inbox} hands each event to its {@link
 * dev.thirdring.platform.events.EventListener} in one transaction with the note that it was seen;
 * what cannot be read goes to the topic's dead letters with a reason.
 */
package dev.thirdring.platform.events;
