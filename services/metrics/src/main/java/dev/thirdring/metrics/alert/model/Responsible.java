package dev.thirdring.metrics.alert.model;

import java.util.Optional;

/** Who is to act: everybody of a role, or one person. */
public record Responsible(Optional<String> role, Optional<String> person) {}
