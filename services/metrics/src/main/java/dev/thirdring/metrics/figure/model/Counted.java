package dev.thirdring.metrics.figure.model;

/** What one tally came to. The label may be absent. */
public record Counted(Tally tally, String label, Group group, long amount) {}
