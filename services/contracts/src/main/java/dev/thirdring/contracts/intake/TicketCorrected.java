package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a ticket is about was taken down wrong and is put right, or its customer belongs to another
 * tier now: the facts as they are now.
 *
 * @param changed names of the facts that are other than before, such as {@code category}
 * @param form another paper may be needed for what it turned out to be
 * @param tier the customer's tier that the ticket follows from now on; absent: as before
 */
@PublishedEvent(type = "dev.thirdring.intake.ticket-corrected.v1", topic = "intake.tickets")
public record TicketCorrected(
    @NotNull UUID ticketId,
    @NotNull Instant correctedAt,
    @NotBlank String correctedBy,
    @NotBlank @Size(max = 1000) String reason,
    @NotNull List<@NotBlank String> changed,
    @NotBlank String category,
    String subcategory,
    String product,
    String region,
    @NotBlank @Size(max = 200) String subject,
    @NotNull TicketForm form,
    boolean urgent,
    String authority,
    String wish,
    String tier) {}
