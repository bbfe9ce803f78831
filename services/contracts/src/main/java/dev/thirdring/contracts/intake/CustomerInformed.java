package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * The customer heard from the centre (R2, R5).
 *
 * @param promisedReplyAt when the customer was promised a reply; absent: no promise was made
 */
@PublishedEvent(type = "dev.thirdring.intake.customer-informed.v1", topic = "intake.tickets")
public record CustomerInformed(
    @NotNull UUID ticketId,
    @NotNull Instant informedAt,
    @NotBlank String informedBy,
    @NotNull InformedOf informedOf,
    @NotBlank String channel,
    Instant promisedReplyAt) {

  /** Without a promise. */
  public CustomerInformed(
      UUID ticketId, Instant informedAt, String informedBy, InformedOf informedOf, String channel) {
    this(ticketId, informedAt, informedBy, informedOf, channel, null);
  }
}
