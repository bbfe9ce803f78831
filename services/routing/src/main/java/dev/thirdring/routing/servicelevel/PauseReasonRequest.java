package dev.thirdring.routing.servicelevel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reason to wait is called, and what it stops (R9). */
public record PauseReasonRequest(
    @NotBlank(message = "must not be empty")
        @Size(max = 100, message = "at most 100 characters")
        @Schema(examples = {"等待客户答复"})
        String nameZh,
    @NotBlank(message = "must not be empty")
        @Size(max = 100, message = "at most 100 characters")
        @Schema(examples = {"Waiting for the customer's answer"})
        String nameEn,
    @NotEmpty(message = "must name at least one clock, see /service-levels")
        @Size(max = 50, message = "at most 50 clocks")
        @Schema(examples = {"[\"effective-reply\"]"})
        List<@NotBlank(message = "must be the code of a clock") String> clocks,
    @NotNull(message = "must be true or false")
        @Schema(description = "The customer's next word ends the pause")
        Boolean endsOnContact,
    @NotBlank(message = "must be written PT336H, at most a year")
        @Size(max = 30, message = "at most 30 characters")
        @Schema(
            description = "No pause of this reason lasts longer",
            examples = {"PT336H"})
        String longest) {}
