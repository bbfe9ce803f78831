package dev.thirdring.intake.ticket;

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
    String subject,
    boolean urgent,
    String tier,
    String customerName,
    String responsible,
    String department,
    Instant openedAt,
    int reopened) {}
