package dev.thirdring.routing.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody to add. */
public record NewPerson(
    @NotNull(message = "must not be empty")
        @Pattern(
            regexp = "(?!me$)[A-Za-z0-9][A-Za-z0-9._@-]{0,99}",
            message = "the user name: letters, digits, . _ @ -, at most 100 characters, not me")
        @Schema(examples = {"network-expert"})
        String name,
    @NotNull(message = "must not be empty") @Valid PersonRequest person) {}
