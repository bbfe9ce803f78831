package dev.thirdring.metrics.calllimit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A limit of waiting.
 *
 * @param inclusive a wait of exactly that long is within
 */
public record CallLimit(
    @Schema(examples = {"service-level"}) String name,
    @Schema(examples = {"20"}) int seconds,
    boolean inclusive,
    long version) {}
