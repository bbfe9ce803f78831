package dev.thirdring.fieldservice.order.model;

import java.util.UUID;

public record AssignmentId(UUID value) {}
