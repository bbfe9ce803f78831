package dev.thirdring.contracts.intake;

import dev.thirdring.contracts.followup.Satisfaction;
import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * The customer said by themselves how satisfied they are (N5, F4). Whoever was to ask them about
 * this ticket has the answer.
 *
 * @param channel by which they said it, such as {@code sms}
 */
@PublishedEvent(type = "dev.thirdring.intake.satisfaction-answered.v1", topic = "intake.tickets")
public record SatisfactionAnswered(
    @NotNull UUID ticketId,
    @NotNull Satisfaction satisfaction,
    @NotBlank String channel,
    @NotNull Instant answeredAt) {}
