package dev.thirdring.intake.chat;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** No agent made the ended chat part of a ticket: every contact is registered all the same (I1). */
@ApplicationScoped
class ChatTicketListener implements DeadlineListener {
  private final KeepChat keepChat;

  ChatTicketListener(KeepChat keepChat) {
    this.keepChat = keepChat;
  }

  @Override
  public String kind() {
    return ChatDeadlines.TICKET;
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    return keepChat.keepUnasked(UUID.fromString(deadline.subject()));
  }
}
