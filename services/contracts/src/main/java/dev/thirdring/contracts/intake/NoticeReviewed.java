package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * The head of the business unit looked at a notice (I4).
 *
 * @param accepted false: no matter for a department; the ticket ends
 * @param department where the reviewer sends it; absent leaves it to the rules (R7)
 */
@PublishedEvent(type = "dev.thirdring.intake.notice-reviewed.v1", topic = "intake.tickets")
public record NoticeReviewed(
    @NotNull UUID ticketId,
    @NotNull Instant reviewedAt,
    @NotBlank String reviewedBy,
    boolean accepted,
    String department,
    @Size(max = 4000) String remark) {}
