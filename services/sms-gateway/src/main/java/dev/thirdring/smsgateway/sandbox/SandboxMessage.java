package dev.thirdring.smsgateway.sandbox;

import dev.thirdring.smsgateway.sandbox.model.Submission;
import dev.thirdring.smsgateway.sandbox.model.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message as the sandbox shows it. */
@Schema(name = "SandboxMessage")
record SandboxMessage(
    UUID messageId,
    UUID ticketId,
    @Schema(description = "masked", examples = "+86138****5678") String to,
    String text,
    @Schema(examples = "ZH") String language,
    @Schema(examples = "registered") String template,
    Instant receivedAt,
    @Schema(description = "not sent from this moment on") Instant sendBefore,
    SandboxStatus status,
    String reason) {

  static SandboxMessage of(Kept kept) {
    Submission submission = kept.submission();
    return new SandboxMessage(
        submission.messageId(),
        submission.ticketId(),
        submission.to().masked(),
        submission.text(),
        submission.language(),
        submission.template(),
        kept.receivedAt(),
        submission.sendBefore(),
        SandboxStatus.of(kept.verdict()),
        kept.verdict() instanceof Verdict.Failed failed ? failed.reason() : null);
  }
}
