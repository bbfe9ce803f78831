package dev.thirdring.intake.contact;

import java.time.Instant;
import java.util.UUID;

/** A contact that was added. */
public record TicketContact(UUID id, NewContact said, Instant at, Instant recordedAt) {}
