package dev.thirdring.smsgateway.sandbox;

import dev.thirdring.smsgateway.sandbox.model.PhoneNumber;
import dev.thirdring.smsgateway.sandbox.model.Submission;
import dev.thirdring.smsgateway.sandbox.model.Verdict;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "sandbox_message")
class SandboxMessageRow extends PanacheEntityBase {
  @Id UUID messageId;
  UUID ticketId;
  String recipient;
  String text;
  String language;
  String template;
  Instant sendBefore;
  Instant receivedAt;
  String status;
  String reason;

  static SandboxMessageRow of(Kept kept) {
    SandboxMessageRow row = new SandboxMessageRow();
    Submission submission = kept.submission();
    row.messageId = submission.messageId();
    row.ticketId = submission.ticketId();
    row.recipient = submission.to().e164();
    row.text = submission.text();
    row.language = submission.language();
    row.template = submission.template();
    row.sendBefore = submission.sendBefore();
    row.receivedAt = kept.receivedAt();
    row.status = SandboxStatus.of(kept.verdict()).name();
    row.reason = kept.verdict() instanceof Verdict.Failed failed ? failed.reason() : null;
    return row;
  }

  Kept kept() {
    Submission submission =
        new Submission(
            messageId, ticketId, new PhoneNumber(recipient), text, language, template, sendBefore);
    Verdict verdict =
        switch (SandboxStatus.valueOf(status)) {
          case DELIVERED -> new Verdict.Delivered();
          case FAILED -> new Verdict.Failed(reason);
          case EXPIRED -> new Verdict.Expired();
        };
    return new Kept(submission, verdict, receivedAt);
  }
}
