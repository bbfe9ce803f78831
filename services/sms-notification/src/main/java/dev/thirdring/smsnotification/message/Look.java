package dev.thirdring.smsnotification.message;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody was shown a number (N4). */
@Schema(name = "Look")
record Look(String lookedBy, Instant lookedAt) {}
