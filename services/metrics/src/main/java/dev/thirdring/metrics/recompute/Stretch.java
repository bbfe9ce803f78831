package dev.thirdring.metrics.recompute;

import java.time.Instant;

/** A day of UTC: its start belongs to it, its end does not. */
public record Stretch(Instant from, Instant to) {}
