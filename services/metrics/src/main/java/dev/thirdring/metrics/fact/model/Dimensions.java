package dev.thirdring.metrics.fact.model;

/**
 * What a ticket was when it was opened, its category as last corrected: every fact about it is
 * counted under these.
 *
 * @param brand absent when not known
 */
public record Dimensions(String tier, String channel, String category, String brand) {}
