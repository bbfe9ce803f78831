package dev.thirdring.intake.desk;

import dev.thirdring.intake.ticket.StateCode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of the list; the customer's name is masked. */
public record TicketListItem(
    UUID id,
    @Schema(examples = {"TR-20261121-1042"}) String number,
    StateCode state,
    String form,
    String channel,
    String category,
    String subcategory,
    String product,
    String region,
    String subject,
    boolean urgent,
    String tier,
    UUID customerId,
    String customerName,
    String responsible,
    String department,
    Instant receivedAt,
    Instant openedAt,
    Instant settledAt,
    Instant archivedAt,
    Instant changedAt,
    int reopened,
    long version) {}
