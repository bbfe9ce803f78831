package dev.thirdring.metrics.figure.model;

import java.math.BigDecimal;

/** How many seconds this share of calls took at most. */
public record Percentiles(
    BigDecimal p50, BigDecimal p80, BigDecimal p90, BigDecimal p95, BigDecimal p99) {}
