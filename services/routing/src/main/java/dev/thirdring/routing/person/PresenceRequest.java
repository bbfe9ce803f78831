package dev.thirdring.routing.person;

import dev.thirdring.routing.person.model.Presence;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody is there, and for how long that may be believed. */
public record PresenceRequest(
    @NotNull(message = "must be one of AVAILABLE, BUSY, AWAY, OFFLINE") Presence presence,
    @Min(value = 1, message = "from 1 to 720")
        @Max(value = 720, message = "from 1 to 720")
        @Schema(description = "Offline after so long, unless said again; absent: 30")
        Integer minutes) {
  static final int MINUTES = 30;
}
