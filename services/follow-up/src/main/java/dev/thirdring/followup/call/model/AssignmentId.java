package dev.thirdring.followup.call.model;

import java.util.UUID;

/** The assignment that a department completed. */
public record AssignmentId(UUID value) {}
