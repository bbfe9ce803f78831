package dev.thirdring.routing.approval.model;

import java.time.Instant;
import java.util.Optional;

/** What was decided on one rung. */
public record Decision(
    Rung rung, boolean approved, String by, Optional<String> reason, Instant at) {}
