package dev.thirdring.fieldservice.difficulty.model;

import java.util.UUID;

public record DifficultyId(UUID value) {}
