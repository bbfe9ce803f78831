package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.Side;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives an agent a token to connect with: a browser cannot send its bearer token with a WebSocket.
 */
@ApplicationScoped
class ConnectAgent {
  private static final Duration LIFETIME = Duration.ofMinutes(1);

  private final Chats chats;
  private final ChatKeys keys;

  ConnectAgent(Chats chats, ChatKeys keys) {
    this.chats = chats;
    this.keys = keys;
  }

  @WithTransaction
  Uni<Optional<ChatKeys.Key>> connect(UUID id, String agent) {
    return chats
        .lock(id)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : keys.give(new ChatKeys.Held(id, Side.AGENT, agent), LIFETIME)
                        .map(Optional::of));
  }
}
