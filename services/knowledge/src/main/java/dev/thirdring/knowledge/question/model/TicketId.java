package dev.thirdring.knowledge.question.model;

import java.util.UUID;

public record TicketId(UUID value) {}
