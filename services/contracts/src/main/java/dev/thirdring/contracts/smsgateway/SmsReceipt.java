package dev.thirdring.contracts.smsgateway;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** A gateway tells how far a message came (N2). Key: ticket id of the request. */
@PublishedEvent(type = "dev.thirdring.smsgateway.sms-receipt.v1", topic = "sms-gateway.receipts")
public record SmsReceipt(
    @NotNull UUID messageId,
    @NotNull UUID ticketId,
    @NotBlank String gateway,
    @NotNull ReceiptStatus status,
    @Size(max = 200) String reason,
    @NotNull Instant at) {}
