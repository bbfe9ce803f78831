package dev.thirdring.intake.chat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.chat.model.Chat;
import dev.thirdring.intake.chat.model.ChatStep;
import dev.thirdring.intake.chat.model.Side;
import dev.thirdring.intake.chat.model.Visitor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Starts a chat and gives the customer its token. Starting again under the same key gives a further
 * token for the same chat: tokens are not kept, so none can be repeated.
 */
@ApplicationScoped
class StartChat {
  private final Chats chats;
  private final ChatKeys keys;
  private final ChatDeadlines deadlines;
  private final ChatSettings settings;
  private final Clock clock;

  StartChat(
      Chats chats, ChatKeys keys, ChatDeadlines deadlines, ChatSettings settings, Clock clock) {
    this.chats = chats;
    this.keys = keys;
    this.deadlines = deadlines;
    this.settings = settings;
    this.clock = clock;
  }

  /** What came of it. */
  sealed interface Outcome {
    record Started(UUID id, ChatKeys.Key key) implements Outcome {}

    record TooManyOpen(int max) implements Outcome {}

    record KeyReused() implements Outcome {}
  }

  @WithTransaction
  Uni<Outcome> start(Visitor visitor, String text, Chats.Start start) {
    return chats
        .alone("client " + start.client())
        .chain(() -> chats.alone("start " + start.key()))
        .chain(() -> chats.startedUnder(start.key()))
        .chain(
            found ->
                found
                    .map(
                        before ->
                            before.hash().equals(start.hash())
                                ? opened(before.id())
                                : Uni.createFrom().<Outcome>item(new Outcome.KeyReused()))
                    .orElseGet(() -> unlessTooMany(visitor, text, start)));
  }

  private Uni<Outcome> unlessTooMany(Visitor visitor, String text, Chats.Start start) {
    return chats
        .openOf(start.client())
        .chain(
            open ->
                open >= settings.openPerClient
                    ? Uni.createFrom().item(new Outcome.TooManyOpen(settings.openPerClient))
                    : begin(visitor, text, start));
  }

  private Uni<Outcome> begin(Visitor visitor, String text, Chats.Start start) {
    Chat empty = Chat.started(UuidCreator.getTimeOrderedEpoch(), visitor, clock.instant());
    ChatStep first =
        empty.customerSays(text, Optional.of("start"), settings.limits(), empty.startedAt());
    return switch (first) {
      case ChatStep.Refused(var why) ->
          Uni.createFrom().failure(new IllegalStateException("no chat can begin: " + why));
      case ChatStep.Taken(var chat, var line) ->
          chats
              .add(empty, start)
              .chain(() -> chats.save(chat, line))
              .chain(() -> deadlines.follow(chat))
              .chain(() -> opened(chat.id()));
    };
  }

  private Uni<Outcome> opened(UUID id) {
    return keys.give(new ChatKeys.Held(id, Side.CUSTOMER, ""), settings.tokenLifetime)
        .map(key -> new Outcome.Started(id, key));
  }
}
