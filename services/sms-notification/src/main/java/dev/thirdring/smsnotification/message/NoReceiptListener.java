package dev.thirdring.smsnotification.message;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import dev.thirdring.smsnotification.message.model.MessageId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A message is past use and nobody told its fate. */
@ApplicationScoped
class NoReceiptListener implements DeadlineListener {
  static final String KIND = "sms-receipt";

  private final ConcludeMessage concludeMessage;

  NoReceiptListener(ConcludeMessage concludeMessage) {
    this.concludeMessage = concludeMessage;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    return concludeMessage.giveUp(new MessageId(UUID.fromString(deadline.subject())));
  }
}
