package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody wrote that they want no more messages (N5, N4). Personal data: a topic of its own, which
 * only sms-notification reads.
 *
 * @param messageId of the message that said it
 * @param phone E.164
 */
@PublishedEvent(type = "dev.thirdring.intake.opt-out-asked.v1", topic = "intake.opt-outs")
public record OptOutAsked(
    @NotNull UUID messageId,
    @NotNull @Pattern(regexp = "\\+[1-9][0-9]{6,14}") String phone,
    @NotNull Instant askedAt) {}
