package dev.thirdring.metrics.recompute;

import java.time.Instant;

/** At most a day: its start belongs to it, its end does not. Both lie on a quarter of an hour. */
public record Stretch(Instant from, Instant to) {}
