package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.Chat;
import dev.thirdring.intake.chat.model.ChatStep;
import dev.thirdring.intake.chat.model.EndReason;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What agents and time do with a chat: one takes it, hands it on, it ends. */
@ApplicationScoped
class ChatSteps {
  private final Chats chats;
  private final ChatDeadlines deadlines;
  private final ChatSettings settings;
  private final Clock clock;

  ChatSteps(Chats chats, ChatDeadlines deadlines, ChatSettings settings, Clock clock) {
    this.chats = chats;
    this.deadlines = deadlines;
    this.settings = settings;
    this.clock = clock;
  }

  @WithTransaction
  Uni<ChatChange> take(UUID id, String agent) {
    return whenFree(agent, () -> change(id, chat -> chat.take(agent, clock.instant())));
  }

  /** Takes the chat that waits longest. */
  @WithTransaction
  Uni<ChatChange> takeNext(String agent) {
    return whenFree(
        agent,
        () ->
            chats
                .longestWaiting(agent)
                .chain(
                    found ->
                        found
                            .map(id -> change(id, chat -> chat.take(agent, clock.instant())))
                            .orElseGet(() -> Uni.createFrom().item(new ChatChange.NobodyWaits()))));
  }

  @WithTransaction
  Uni<ChatChange> handOn(UUID id, String agent, Optional<String> to, String reason) {
    return change(id, chat -> chat.handOn(agent, to, reason, clock.instant()));
  }

  @WithTransaction
  Uni<ChatChange> endByAgent(UUID id, String agent) {
    return change(id, chat -> chat.endedBy(agent, clock.instant()));
  }

  @WithTransaction
  Uni<ChatChange> endByCustomer(UUID id) {
    return change(id, chat -> chat.end(EndReason.CUSTOMER, "", clock.instant()));
  }

  /** In the caller's transaction. */
  Uni<ChatChange> change(UUID id, Function<Chat, ChatStep> step) {
    return chats
        .lock(id)
        .chain(
            found ->
                found
                    .map(chat -> taken(step.apply(chat)))
                    .orElseGet(() -> Uni.createFrom().item(new ChatChange.Unknown())));
  }

  private Uni<ChatChange> taken(ChatStep step) {
    return switch (step) {
      case ChatStep.Refused(var why) -> Uni.createFrom().item(new ChatChange.Refused(why));
      case ChatStep.Taken(var chat, var line) ->
          chats
              .save(chat, line)
              .chain(() -> deadlines.follow(chat))
              .replaceWith(new ChatChange.Changed(chat, line));
    };
  }

  /** Two takes of one agent at once count each other. */
  private Uni<ChatChange> whenFree(String agent, java.util.function.Supplier<Uni<ChatChange>> act) {
    return chats
        .alone("agent " + agent)
        .chain(() -> chats.talkingWith(agent))
        .chain(
            talking ->
                talking >= settings.chatsPerAgent
                    ? Uni.createFrom().item(new ChatChange.Occupied(settings.chatsPerAgent))
                    : act.get());
  }
}
