package dev.thirdring.routing.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an assignment goes back to the queue of its unit (R7). */
public record HandBackRequest(
    @NotBlank(message = "must say why")
        @Size(max = 1000, message = "at most 1000 characters")
        @Schema(examples = {"需要英语 / Needs English"})
        String reason) {}
