package dev.thirdring.smsnotification.message;

import dev.thirdring.contracts.smsgateway.SmsReceipt;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.smsnotification.message.model.Fate;
import dev.thirdring.smsnotification.message.model.MessageId;
import dev.thirdring.smsnotification.message.model.Receipt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class SmsReceiptListener implements EventListener<SmsReceipt> {
  private final ConcludeMessage concludeMessage;

  SmsReceiptListener(ConcludeMessage concludeMessage) {
    this.concludeMessage = concludeMessage;
  }

  @Override
  public Class<SmsReceipt> event() {
    return SmsReceipt.class;
  }

  @Override
  public Uni<Void> on(SmsReceipt event, Received received) {
    return concludeMessage.hear(new MessageId(event.messageId()), receipt(event));
  }

  private static Receipt receipt(SmsReceipt event) {
    return switch (event.status()) {
      case ACCEPTED -> new Receipt.Taken(event.gateway(), event.at());
      case DELIVERED -> end(event, Fate.DELIVERED);
      case FAILED -> end(event, Fate.FAILED);
      case EXPIRED -> end(event, Fate.EXPIRED);
    };
  }

  private static Receipt end(SmsReceipt event, Fate fate) {
    return new Receipt.Final(
        event.gateway(), event.at(), fate, Optional.ofNullable(event.reason()));
  }
}
