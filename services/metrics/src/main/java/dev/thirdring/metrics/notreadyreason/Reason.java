package dev.thirdring.metrics.notreadyreason;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an agent takes no calls. */
public record Reason(
    @Schema(examples = {"meal"}) String code,
    @Schema(examples = {"用餐"}) String zh,
    @Schema(examples = {"Meal"}) String en,
    long version) {}
