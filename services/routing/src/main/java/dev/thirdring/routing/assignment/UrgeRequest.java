package dev.thirdring.routing.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supervisor asks a department (R3). */
public record UrgeRequest(
    @NotBlank(message = "must say what is asked")
        @Size(max = 1000, message = "at most 1000 characters")
        @Schema(examples = {"处理进展如何？ / How far is it?"})
        String question) {}
