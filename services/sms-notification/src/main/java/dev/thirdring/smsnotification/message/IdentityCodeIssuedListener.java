package dev.thirdring.smsnotification.message;

import dev.thirdring.contracts.intake.IdentityCodeIssued;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.smsnotification.message.model.Notice;
import dev.thirdring.smsnotification.recipient.model.PhoneNumber;
import dev.thirdring.smsnotification.recipient.model.Recipient;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import dev.thirdring.smsnotification.template.model.Language;
import dev.thirdring.smsnotification.template.model.Occasion;
import dev.thirdring.smsnotification.template.model.Placeholder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/**
 * A one-time code is written at once or never, to the number it is bound to (I11). Who wants no
 * messages gets it all the same: they are asked for it on the telephone at this moment.
 */
@ApplicationScoped
class IdentityCodeIssuedListener implements EventListener<IdentityCodeIssued> {
  private final WriteMessage writeMessage;

  IdentityCodeIssuedListener(WriteMessage writeMessage) {
    this.writeMessage = writeMessage;
  }

  @Override
  public Class<IdentityCodeIssued> event() {
    return IdentityCodeIssued.class;
  }

  @Override
  public Uni<Void> on(IdentityCodeIssued event, Received received) {
    TicketId ticket = new TicketId(event.ticketId());
    Recipient recipient =
        new Recipient(
            ticket,
            event.ticketNumber(),
            "",
            Optional.empty(),
            Optional.of(new PhoneNumber(event.to())),
            Language.valueOf(event.language().name()),
            false);
    return writeMessage.write(
        new Notice(
            ticket,
            Occasion.IDENTITY_CODE,
            event.codeId().toString(),
            event.issuedAt(),
            Map.of(),
            Map.of(Placeholder.CODE, event.code())),
        recipient);
  }
}
