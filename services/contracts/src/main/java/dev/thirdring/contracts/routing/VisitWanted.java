package dev.thirdring.contracts.routing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an engineer is needed for (V1). */
public record VisitWanted(
    @NotBlank String skill, String region, @NotBlank @Size(max = 1000) String scope) {}
