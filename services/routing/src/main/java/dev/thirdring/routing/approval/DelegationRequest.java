package dev.thirdring.routing.approval;

import dev.thirdring.routing.approval.model.Rung;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who decides instead while somebody is away (R6). */
public record DelegationRequest(
    @NotNull(message = "must be FINANCE or GENERAL_MANAGER") Rung step,
    @NotBlank(message = "must be the user name of somebody else")
        @Size(max = 100, message = "at most 100 characters")
        @Schema(examples = {"finance2"})
        String delegate,
    @NotNull(message = "must be a moment") Instant from,
    @NotNull(message = "must be a moment after from, at most 90 days later") Instant until,
    @NotBlank(message = "must say why")
        @Size(max = 500, message = "at most 500 characters")
        @Schema(examples = {"年假 / Annual leave"})
        String reason) {}
