package dev.thirdring.intake.ticket.model;

import java.util.UUID;

public record TicketId(UUID value) {}
