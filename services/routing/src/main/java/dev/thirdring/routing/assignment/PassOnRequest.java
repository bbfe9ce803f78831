package dev.thirdring.routing.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an assignment goes instead, and why (R7). */
public record PassOnRequest(
    @Size(max = 40, message = "at most 40 characters")
        @Schema(
            description = "Code of a unit; absent: back to the centre",
            examples = {"billing"})
        String to,
    @NotBlank(message = "must say why")
        @Size(max = 1000, message = "at most 1000 characters")
        @Schema(examples = {"属于计费问题 / It is a matter of billing"})
        String reason) {}
