package dev.thirdring.routing.servicelevel;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The limit that clocks started from now on get. */
public record ServiceLevelRequest(
    @NotBlank(message = "must be written PT48H, PT4H working or 10 working days")
        @Size(max = 60, message = "at most 60 characters")
        @Schema(examples = {"PT48H"})
        String limit,
    @NotNull(message = "must be a part of the limit, from 0 to 0.99")
        @DecimalMin(value = "0", message = "must be from 0 to 0.99")
        @DecimalMax(value = "0.99", message = "must be from 0 to 0.99")
        @Digits(integer = 1, fraction = 2, message = "at most two digits after the point")
        @Schema(examples = {"0.75"})
        BigDecimal warnAt,
    @NotNull(message = "must be true or false") Boolean waits,
    @Size(max = 10, message = "at most 10 further steps")
        @Schema(
            description = "Further warnings: a part of the limit, or PT2H before it is due",
            examples = {"[\"0.9\", \"PT2H\"]"})
        List<@NotBlank(message = "must be written 0.9 or PT2H") String> warnings,
    @Schema(description = "Warns during working hours only; absent: as before") Boolean quiet,
    @Schema(description = "What one department used up is used up for the next; absent: as before")
        Boolean carries,
    @Size(max = 60, message = "at most 60 characters")
        @Schema(
            description = "For enquiries: how long after an unanswered one the next follows",
            examples = {"PT2H working"})
        String askAgain) {}
