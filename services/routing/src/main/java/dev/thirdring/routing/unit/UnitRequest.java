package dev.thirdring.routing.unit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an administrator says of a unit. */
public record UnitRequest(
    @NotBlank(message = "must not be empty")
        @Size(max = 100, message = "at most 100 characters")
        @Schema(examples = {"网络质量部"})
        String nameZh,
    @NotBlank(message = "must not be empty")
        @Size(max = 100, message = "at most 100 characters")
        @Schema(examples = {"Network Quality"})
        String nameEn,
    @NotBlank(message = "must be the code of a calendar") @Schema(examples = {"cn-standard"})
        String calendar,
    @NotBlank(message = "must name the head of the unit")
        @Size(max = 100, message = "at most 100 characters")
        @Schema(examples = {"network-quality-head"})
        String head,
    @Pattern(regexp = "[a-z-]{2,40}", message = "must be a role, such as field-supervisor")
        String actingRole,
    @Schema(
            description =
                "False: takes no tickets any more, and hands on what it has; absent: as it is")
        Boolean active,
    @Min(value = 1, message = "from 1 to 100")
        @Max(value = 100, message = "from 1 to 100")
        @Schema(
            description =
                "After so many hand-ons of a ticket the next goes to the supervisor; absent: as it is")
        Integer handOnLimit) {}
