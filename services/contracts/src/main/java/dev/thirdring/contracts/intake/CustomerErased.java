package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A customer was erased on request: whoever holds words or ways to reach of these tickets blanks
 * them, and blanks what comes later. Ids only. A customer of many tickets is told in several
 * events.
 *
 * @param customerId the file, or one that was merged into it
 * @param ticketIds tickets of the customer, at most 500 in one event
 * @param part 1 is the first of {@code parts}
 */
@PublishedEvent(type = "dev.thirdring.intake.customer-erased.v1", topic = "intake.erasures")
public record CustomerErased(
    @NotNull UUID erasureId,
    @NotNull UUID customerId,
    @NotNull @Size(max = 500) List<@NotNull UUID> ticketIds,
    @Min(1) int part,
    @Min(1) int parts,
    @NotNull Instant erasedAt) {
  public static final int TICKETS_MAX = 500;

  public CustomerErased {
    ticketIds = ticketIds == null ? null : List.copyOf(ticketIds);
  }
}
