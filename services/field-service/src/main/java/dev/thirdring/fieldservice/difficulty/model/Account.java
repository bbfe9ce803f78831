package dev.thirdring.fieldservice.difficulty.model;

/** What the engineer met: surroundings, situation, and what the engineer proposes (V4). */
public record Account(String surroundings, String situation, String proposal, boolean urgent) {}
