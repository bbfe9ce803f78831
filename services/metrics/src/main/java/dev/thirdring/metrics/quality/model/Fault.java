package dev.thirdring.metrics.quality.model;

/** What is wrong with a field, and what is allowed there. */
public record Fault(String field, String allowed) {}
