package dev.thirdring.contracts.smsnotification;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * The fate of a message is known (N6).
 *
 * @param inTime sent before it was of no use
 */
@PublishedEvent(
    type = "dev.thirdring.smsnotification.sms-concluded.v1",
    topic = "sms-notification.messages")
public record SmsConcluded(
    @NotNull UUID messageId,
    @NotNull UUID ticketId,
    @NotBlank String template,
    String gateway,
    @NotNull MessageFate fate,
    boolean inTime,
    @NotNull Instant concludedAt) {}
