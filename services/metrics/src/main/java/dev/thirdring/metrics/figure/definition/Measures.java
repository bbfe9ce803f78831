package dev.thirdring.metrics.figure.definition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to consider when a figure is outside its target. */
public record Measures(
    @Schema(examples = {"acw"}) String code,
    @Schema(examples = {"逐步查看事后处理的每一步"}) String zh,
    @Schema(examples = {"look at each step"}) String en,
    long version) {}
