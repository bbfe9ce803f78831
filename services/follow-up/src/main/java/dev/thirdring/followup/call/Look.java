package dev.thirdring.followup.call;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody was shown a number. */
@Schema(name = "Look")
record Look(String lookedBy, Instant lookedAt) {}
