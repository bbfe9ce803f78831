package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.Chat;
import dev.thirdring.intake.chat.model.ChatState;
import dev.thirdring.intake.chat.model.EndReason;
import dev.thirdring.intake.customer.SeenCustomer;
import dev.thirdring.intake.webmessage.TakeMessage;
import dev.thirdring.intake.webmessage.WebMessageRequest;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Nobody took the chat: what the customer wrote becomes a web message (I17). */
@ApplicationScoped
class ChatUnattendedListener implements DeadlineListener {
  private final Chats chats;
  private final ChatSteps steps;
  private final TakeMessage takeMessage;
  private final Clock clock;

  ChatUnattendedListener(Chats chats, ChatSteps steps, TakeMessage takeMessage, Clock clock) {
    this.chats = chats;
    this.steps = steps;
    this.takeMessage = takeMessage;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return ChatDeadlines.UNATTENDED;
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    return chats
        .lock(UUID.fromString(deadline.subject()))
        .chain(
            found ->
                found
                    .filter(chat -> chat.state() instanceof ChatState.Waiting)
                    .map(this::leaveMessage)
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  /** What has its ticket needs no other: the words stay with that one. */
  private Uni<Void> leaveMessage(Chat chat) {
    if (chat.ticketId().isPresent()) {
      return steps
          .change(chat.id(), held -> held.end(EndReason.UNATTENDED, "", clock.instant()))
          .replaceWithVoid();
    }
    return chats
        .customerWords(chat.id())
        .chain(words -> takeMessage.take(message(words), seen(chat)))
        .chain(
            outcome ->
                switch (outcome) {
                  case TakeMessage.Outcome.Taken taken ->
                      steps.change(
                          chat.id(),
                          held ->
                              held.attachedTo(taken.ticketId())
                                  .end(
                                      EndReason.UNATTENDED,
                                      "回执号 Receipt: " + taken.receipt().text(),
                                      clock.instant()));
                  case TakeMessage.Outcome.Refused(var errors) ->
                      Uni.createFrom().failure(new IllegalStateException("refused: " + errors));
                })
        .replaceWithVoid();
  }

  private static WebMessageRequest message(String words) {
    return new WebMessageRequest(null, null, null, words, null, null, null, null, null);
  }

  static SeenCustomer seen(Chat chat) {
    return new SeenCustomer(
        chat.visitor().name(),
        chat.visitor().phone(),
        chat.visitor().email(),
        Optional.of(chat.visitor().language()),
        Optional.empty());
  }
}
