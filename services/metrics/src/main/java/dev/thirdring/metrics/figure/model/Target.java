package dev.thirdring.metrics.figure.model;

import java.math.BigDecimal;

/** The range a value should be in; either end may be open. */
public record Target(BigDecimal atLeast, BigDecimal atMost) {}
