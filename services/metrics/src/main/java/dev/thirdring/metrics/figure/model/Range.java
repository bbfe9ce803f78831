package dev.thirdring.metrics.figure.model;

import java.time.Instant;
import java.time.ZoneId;

/** A stretch of time: its start belongs to it, its end does not. Days are the zone's. */
public record Range(Instant from, Instant to, ZoneId zone) {}
