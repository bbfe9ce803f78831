package dev.thirdring.intake.repeat.model;

import java.util.Set;

/** An earlier complaint that may be about the same matter, 0 to 100, and why. */
public record Likely(Earlier earlier, int score, Set<Reason> reasons) {}
