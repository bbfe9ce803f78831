package dev.thirdring.contracts.smsnotification;

import dev.thirdring.contracts.intake.Language;
import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * The gateway is to send this (N2). Personal data.
 *
 * @param messageId sending twice does not happen: know messages by this id
 * @param to E.164
 * @param sendBefore of no use after this: do not send
 * @param secret {@code text} has stars for a one-time code; a gateway does not send it, but what
 *     comes in {@link SmsSecretRequested} under the same id
 */
@PublishedEvent(
    type = "dev.thirdring.smsnotification.sms-requested.v1",
    topic = "sms-notification.messages")
public record SmsRequested(
    @NotNull UUID messageId,
    @NotNull UUID ticketId,
    @NotBlank @Pattern(regexp = "\\+[1-9][0-9]{6,14}") String to,
    @NotBlank @Size(max = 1000) String text,
    @NotNull Language language,
    @NotBlank String template,
    @NotNull Instant requestedAt,
    @NotNull Instant sendBefore,
    boolean secret) {

  /** Of words that whoever reads the topic may see. */
  public SmsRequested(
      UUID messageId,
      UUID ticketId,
      String to,
      String text,
      Language language,
      String template,
      Instant requestedAt,
      Instant sendBefore) {
    this(messageId, ticketId, to, text, language, template, requestedAt, sendBefore, false);
  }
}
