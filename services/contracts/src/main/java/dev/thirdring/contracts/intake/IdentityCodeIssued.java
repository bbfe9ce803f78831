package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer is to get a one-time code by SMS (I11). Secret while it lives, and personal data: it
 * has a topic of its own, which only sms-notification reads and which keeps nothing for long.
 *
 * @param to E.164
 * @param expiresAt from here on the code opens nothing
 */
@PublishedEvent(
    type = "dev.thirdring.intake.identity-code-issued.v1",
    topic = "intake.identity-codes")
public record IdentityCodeIssued(
    @NotNull UUID codeId,
    @NotNull UUID ticketId,
    @NotBlank String ticketNumber,
    @NotBlank @Pattern(regexp = "\\+[1-9][0-9]{6,14}") String to,
    @NotNull Language language,
    @NotBlank @Pattern(regexp = "[0-9]{6}") String code,
    @NotNull Instant issuedAt,
    @NotNull Instant expiresAt) {}
