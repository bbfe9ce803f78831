package dev.thirdring.smsnotification.message;

import dev.thirdring.smsnotification.recipient.Recipients;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** Forgets personal data that has no use any more. */
@ApplicationScoped
class MessageRetention {
  private final Messages messages;
  private final WaitingNotices waiting;
  private final Recipients recipients;
  private final SmsSettings settings;
  private final Clock clock;

  MessageRetention(
      Messages messages,
      WaitingNotices waiting,
      Recipients recipients,
      SmsSettings settings,
      Clock clock) {
    this.messages = messages;
    this.waiting = waiting;
    this.recipients = recipients;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    return Panache.withTransaction(
        () ->
            messages
                .forget(ago(settings.messageRetention()))
                .chain(() -> waiting.forget(ago(settings.noticeRetention())))
                .chain(() -> recipients.forget(ago(settings.recipientRetention()))));
  }

  private Instant ago(Period period) {
    return clock.instant().atOffset(ZoneOffset.UTC).minus(period).toInstant();
  }
}
