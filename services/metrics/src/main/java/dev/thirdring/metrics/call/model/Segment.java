package dev.thirdring.metrics.call.model;

import java.time.Duration;

/** A stay in one queue. */
public record Segment(String queue, Duration stay, boolean answered, boolean abandoned) {}
