package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.Chat;
import dev.thirdring.intake.chat.model.Line;
import dev.thirdring.intake.chat.model.Side;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Where chats are kept. */
interface Chats {

  /** Who started a chat, for whoever starts the same again. */
  record Start(String client, String key, String hash) {}

  /** A chat that was started under a key, and what was asked then. */
  record Started(UUID id, String hash) {}

  Uni<Void> add(Chat chat, Start start);

  Uni<Optional<Started>> startedUnder(String key);

  /** The chat, held until the end of the transaction: its steps come one after the other. */
  Uni<Optional<Chat>> lock(UUID id);

  /** Saves the chat and the line that tells of the step, and rouses whoever listens. */
  Uni<Void> save(Chat chat, Line line);

  Uni<Void> attach(Chat chat);

  /** What the customer wrote, a line a line. */
  Uni<String> customerWords(UUID id);

  /** The line that this writer sent under this key. */
  Uni<Optional<Line>> line(UUID id, Side side, String key);

  /** Holds everybody else back who names the same, until the end of the transaction. */
  Uni<Void> alone(String what);

  Uni<Long> openOf(String client);

  Uni<Long> talkingWith(String agent);

  /** The chat that waits longest and is not meant for a colleague; held, skipping held ones. */
  Uni<Optional<UUID>> longestWaiting(String agent);
}
