package dev.thirdring.smsgateway.sandbox;

import dev.thirdring.contracts.smsgateway.ReceiptStatus;
import dev.thirdring.contracts.smsgateway.SmsReceipt;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.smsgateway.sandbox.model.SandboxNetwork;
import dev.thirdring.smsgateway.sandbox.model.Submission;
import dev.thirdring.smsgateway.sandbox.model.Verdict;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Takes a message, decides its fate and tells it in receipts. A message twice is taken once (N2).
 */
@ApplicationScoped
class AcceptMessage {
  static final String GATEWAY = "sandbox";

  private final SandboxMessages messages;
  private final SandboxNetwork network;
  private final Outbox outbox;
  private final Clock clock;

  AcceptMessage(SandboxMessages messages, SandboxSettings settings, Outbox outbox, Clock clock) {
    this.messages = messages;
    this.network = new SandboxNetwork(settings.failingSuffix().orElse(""));
    this.outbox = outbox;
    this.clock = clock;
  }

  @WithTransaction
  Uni<Void> accept(Submission submission) {
    return messages
        .contains(submission.messageId())
        .chain(known -> known ? Uni.createFrom().voidItem() : decide(submission));
  }

  private Uni<Void> decide(Submission submission) {
    Instant now = clock.instant();
    Verdict verdict = network.send(submission, now);
    return messages
        .keep(new Kept(submission, verdict, now))
        .chain(
            () ->
                switch (verdict) {
                  case Verdict.Expired expired ->
                      receipt(submission, ReceiptStatus.EXPIRED, "came after sendBefore", now);
                  case Verdict.Delivered delivered ->
                      receipt(submission, ReceiptStatus.ACCEPTED, null, now)
                          .chain(() -> receipt(submission, ReceiptStatus.DELIVERED, null, now));
                  case Verdict.Failed failed ->
                      receipt(submission, ReceiptStatus.ACCEPTED, null, now)
                          .chain(
                              () ->
                                  receipt(submission, ReceiptStatus.FAILED, failed.reason(), now));
                });
  }

  private Uni<Void> receipt(
      Submission submission, ReceiptStatus status, String reason, Instant now) {
    return outbox.append(
        submission.ticketId().toString(),
        new SmsReceipt(submission.messageId(), submission.ticketId(), GATEWAY, status, reason, now),
        now);
  }
}
