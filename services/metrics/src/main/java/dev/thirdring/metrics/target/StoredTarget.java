package dev.thirdring.metrics.target;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target with what it is for, in the unit of its figure. */
public record StoredTarget(
    @Schema(examples = {"complaint_satisfaction.own.vip"}) String id,
    String figure,
    String variant,
    @Schema(description = "Empty where one target holds for all") String tier,
    @Schema(description = "Absent: open") BigDecimal atLeast,
    @Schema(description = "Absent: open") BigDecimal atMost,
    long version) {}
