package dev.thirdring.intake.chat;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends notes to all replicas, when the caller's transaction commits. */
@ApplicationScoped
class ChatNotes {
  static final String CHANNEL = "third_ring_chat";

  Uni<Void> send(ChatNote note) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("select 1 from pg_notify(?1, ?2)", Object.class)
                    .setParameter(1, CHANNEL)
                    .setParameter(2, note.text())
                    .getSingleResult())
        .replaceWithVoid();
  }
}
