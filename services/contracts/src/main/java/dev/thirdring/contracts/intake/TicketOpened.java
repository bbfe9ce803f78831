package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * A contact became a ticket (I1).
 *
 * @param number what people call it by, such as {@code TR-20261121-1042}
 * @param receivedAt the customer's first word; limits per tier run from here (R5)
 * @param channel code of a channel (I1)
 * @param category code of a category (I2)
 * @param settledAtFirstContact the customer accepted at once (I3)
 * @param urgent important or urgent (R8)
 * @param authority where the customer intends to go or came from, such as {@code
 *     consumer-association} (R8)
 * @param wish what the customer wants: speed, respect, money, reliability, flexibility, fairness
 *     (I12)
 * @param responsible who took the first contact and stays responsible (I16)
 * @param contactEndedAt when the customer hung up; absent unless by telephone (R1)
 * @param promisedReplyAt absent when none was promised (I6)
 */
@PublishedEvent(type = "dev.thirdring.intake.ticket-opened.v1", topic = "intake.tickets")
public record TicketOpened(
    @NotNull UUID ticketId,
    @NotBlank String number,
    @NotNull Instant openedAt,
    @NotNull Instant receivedAt,
    @NotBlank String channel,
    @NotBlank String category,
    String subcategory,
    String product,
    String region,
    @NotBlank @Size(max = 200) String subject,
    @NotNull TicketForm form,
    boolean settledAtFirstContact,
    boolean urgent,
    String authority,
    String wish,
    @NotBlank String responsible,
    Instant contactEndedAt,
    Instant promisedReplyAt,
    @NotNull @Valid Customer customer) {}
