package dev.thirdring.smsnotification.message;

import dev.thirdring.smsnotification.message.model.Notice;
import dev.thirdring.smsnotification.recipient.Recipients;
import dev.thirdring.smsnotification.recipient.model.Recipient;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Tells a customer what happened; when the ticket is still unheard of, as soon as it is (N1). */
@ApplicationScoped
class NotifyCustomer {
  private final Recipients recipients;
  private final WaitingNotices waiting;
  private final WriteMessage writeMessage;

  NotifyCustomer(Recipients recipients, WaitingNotices waiting, WriteMessage writeMessage) {
    this.recipients = recipients;
    this.waiting = waiting;
    this.writeMessage = writeMessage;
  }

  @WithTransaction
  Uni<Void> tell(Notice notice) {
    return recipients
        .hold(notice.ticket())
        .chain(() -> recipients.of(notice.ticket()))
        .chain(
            found ->
                found.isPresent() ? writeMessage.write(notice, found.get()) : waiting.add(notice));
  }

  /** The ticket is heard of: what waited for it is told, the given notices first. */
  @WithTransaction
  Uni<Void> meet(Recipient recipient, Instant openedAt, List<Notice> first) {
    return recipients
        .hold(recipient.ticket())
        .chain(() -> recipients.remember(recipient, openedAt))
        .chain(() -> recipients.of(recipient.ticket()))
        .chain(
            remembered ->
                writeAll(first, remembered.orElseThrow())
                    .chain(() -> waiting.take(recipient.ticket()))
                    .chain(notices -> writeAll(notices, remembered.orElseThrow())));
  }

  private Uni<Void> writeAll(List<Notice> notices, Recipient recipient) {
    return Multi.createFrom()
        .iterable(notices)
        .onItem()
        .transformToUniAndConcatenate(notice -> writeMessage.write(notice, recipient))
        .collect()
        .last()
        .replaceWithVoid();
  }
}
