package dev.thirdring.fieldservice.ticket;

import java.util.UUID;

/** A ticket as far as a visit needs it. */
public record TicketSummary(
    UUID id, String number, String subject, String category, String product, String region) {}
