package dev.thirdring.routing.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people call a skill. */
public record SkillRequest(
    @NotBlank(message = "must not be empty")
        @Size(max = 100, message = "at most 100 characters")
        @Schema(examples = {"宽带"})
        String nameZh,
    @NotBlank(message = "must not be empty")
        @Size(max = 100, message = "at most 100 characters")
        @Schema(examples = {"Broadband"})
        String nameEn) {}
