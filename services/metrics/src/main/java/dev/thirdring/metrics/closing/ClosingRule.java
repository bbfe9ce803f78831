package dev.thirdring.metrics.closing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a zone's months close by themselves.
 *
 * @param dayOfMonth of the month after
 */
public record ClosingRule(
    @Schema(examples = {"Asia/Shanghai"}) String zone,
    @Schema(examples = {"5"}) int dayOfMonth,
    long version) {}
