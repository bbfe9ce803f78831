package dev.thirdring.routing.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who of the same unit gets an assignment instead, and why (R7). */
public record HandOnRequest(
    @NotBlank(message = "must be somebody of the same unit")
        @Size(max = 100, message = "at most 100 characters")
        @Schema(examples = {"network-expert"})
        String person,
    @NotBlank(message = "must say why")
        @Size(max = 800, message = "at most 800 characters")
        @Schema(examples = {"熟悉该基站 / Knows the station"})
        String reason) {}
