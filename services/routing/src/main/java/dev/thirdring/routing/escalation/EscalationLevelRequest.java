package dev.thirdring.routing.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The level that a cause goes before, and what people call the cause. */
public record EscalationLevelRequest(
    @NotBlank(message = "must be a role or unit")
        @Pattern(regexp = "[a-z][a-z0-9-]{1,39}", message = "must be a role or unit")
        @Schema(examples = {"general-manager"})
        String level,
    @NotBlank(message = "must not be empty")
        @Size(max = 100, message = "at most 100 characters")
        @Schema(examples = {"消费者协会"})
        String nameZh,
    @NotBlank(message = "must not be empty")
        @Size(max = 100, message = "at most 100 characters")
        @Schema(examples = {"Consumer association"})
        String nameEn) {}
