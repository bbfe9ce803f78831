package dev.thirdring.contracts.smsgateway;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** A customer wrote an SMS (N5). Key: the incoming message's id. Personal data. */
@PublishedEvent(type = "dev.thirdring.smsgateway.sms-received.v1", topic = "sms-gateway.incoming")
public record SmsReceived(
    @NotNull UUID incomingId,
    @NotBlank @Pattern(regexp = "\\+[1-9][0-9]{6,14}") String from,
    @NotBlank @Size(max = 1000) String text,
    @NotBlank String gateway,
    @NotNull Instant receivedAt) {}
