package dev.thirdring.routing.supervision;

import dev.thirdring.routing.supervision.model.Audience;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a circle is told, and who joins with it. */
public record CircleRequest(
    @NotBlank(message = "must be written PT2H")
        @Size(max = 30, message = "at most 30 characters")
        @Schema(examples = {"PT2H"})
        String after,
    @NotNull(message = "must be one of HANDLER, RESPONSIBLE, HEAD, SUPERVISOR, GENERAL_MANAGER")
        Audience tell,
    @Schema(description = "Told during working hours of the unit only; absent: as before")
        Boolean quiet) {}
