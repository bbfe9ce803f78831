package dev.thirdring.smsgateway.sandbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An incoming message as it was passed on. */
@Schema(name = "IncomingMessage")
record IncomingMessage(
    UUID incomingId,
    @Schema(description = "masked", examples = "+86138****5678") String from,
    Instant receivedAt) {}
