package dev.thirdring.metrics.calllimit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A limit of waiting, with all that it was and will be.
 *
 * @param seconds now
 * @param inclusive now; a wait of exactly that long is within
 * @param periods from the first
 */
public record CallLimit(
    @Schema(examples = {"service-level"}) String name,
    @Schema(examples = {"20"}) int seconds,
    boolean inclusive,
    @Schema(description = "The longest that it may be") int secondsMax,
    List<LimitPeriod> periods,
    long version) {}
