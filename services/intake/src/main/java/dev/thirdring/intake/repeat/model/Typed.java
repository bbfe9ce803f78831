package dev.thirdring.intake.repeat.model;

import java.util.Optional;

/** What the agent has typed of a complaint so far. */
public record Typed(Optional<String> product, Optional<String> subcategory, String words) {}
