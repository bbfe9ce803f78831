package dev.thirdring.smsgateway.sandbox.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A message handed to the gateway.
 *
 * @param messageId by which a repetition is known (N2)
 * @param language such as {@code ZH}
 * @param sendBefore of no use after this
 */
public record Submission(
    UUID messageId,
    UUID ticketId,
    PhoneNumber to,
    String text,
    String language,
    String template,
    Instant sendBefore) {}
