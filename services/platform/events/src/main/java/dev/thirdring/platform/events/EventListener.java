package dev.thirdring.platform.events;

import io.smallrye.mutiny.Uni;

/**
 * Hears one type of event. {@link #on} runs in the transaction that notes the event as seen: what
 * it changes is committed with that note or not at all. A {@link RefusedEventException} sends the
 * event to the dead letters; any other failure is tried again.
 */
public interface EventListener<E extends Record> {
  Class<E> event();

  Uni<Void> on(E event, Received received);
}
