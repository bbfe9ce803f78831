package dev.thirdring.routing.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A circle of its own for a clock. */
public record NewCircle(
    @NotNull(message = "must be the code of a clock")
        @Pattern(regexp = "[a-z][a-z0-9-]{1,62}", message = "must be the code of a clock")
        @Schema(examples = {"department-answer"})
        String clock,
    @Min(value = 1, message = "from 1 to 20") @Max(value = 20, message = "from 1 to 20") int circle,
    @NotNull(message = "must not be empty") @Valid CircleRequest told) {}
