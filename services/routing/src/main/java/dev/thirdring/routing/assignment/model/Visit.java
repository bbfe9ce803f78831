package dev.thirdring.routing.assignment.model;

import java.util.Optional;

/** What an engineer is wanted for (V1). */
public record Visit(String skill, Optional<String> region, String scope) {}
