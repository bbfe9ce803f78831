package dev.thirdring.metrics.figure.model;

/** What one tally came to. Label and group may be absent. */
public record Counted(Tally tally, String label, String group, long amount) {}
