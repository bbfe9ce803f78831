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
 * The gateway is to send this, and nobody else is to read it: it holds a one-time code (I11). A
 * topic of its own, which only gateways read and which keeps nothing for long. The others hear of
 * the same message by {@link SmsRequested}, with stars for the code.
 *
 * @param messageId sending twice does not happen: know messages by this id
 * @param to E.164
 * @param sendBefore of no use after this: do not send
 */
@PublishedEvent(
    type = "dev.thirdring.smsnotification.sms-secret-requested.v1",
    topic = "sms-notification.secrets")
public record SmsSecretRequested(
    @NotNull UUID messageId,
    @NotNull UUID ticketId,
    @NotBlank @Pattern(regexp = "\\+[1-9][0-9]{6,14}") String to,
    @NotBlank @Size(max = 1000) String text,
    @NotNull Language language,
    @NotBlank String template,
    @NotNull Instant requestedAt,
    @NotNull Instant sendBefore) {}
