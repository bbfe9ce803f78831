package dev.thirdring.routing.routingrule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the copy of a rule set is called. */
public record CopyRequest(
    @NotBlank(message = "must not be empty")
        @Size(max = 100, message = "at most 100 characters")
        @Pattern(regexp = RuleWhen.NO_NUL, message = "must not contain the character NUL")
        @Schema(examples = {"春节安排 / Spring Festival"})
        String name) {}
