package dev.thirdring.contracts.routing;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * Finance or the general manager decided on compensation (R6).
 *
 * @param complete nobody else has to decide
 * @param onBehalfOf whose right it was, when somebody stood in
 * @param withdrawn true when who asked for it took it back; absent otherwise
 */
@PublishedEvent(
    type = "dev.thirdring.routing.compensation-decided.v1",
    topic = "routing.assignments")
public record CompensationDecided(
    @NotNull UUID approvalId,
    @NotNull UUID ticketId,
    @NotNull ApprovalStep step,
    boolean approved,
    boolean complete,
    @NotNull @Valid Money amount,
    @NotBlank String decidedBy,
    @Size(max = 1000) String reason,
    @NotNull Instant decidedAt,
    String onBehalfOf,
    Boolean withdrawn) {

  /** Decided in one's own right. */
  public CompensationDecided(
      UUID approvalId,
      UUID ticketId,
      ApprovalStep step,
      boolean approved,
      boolean complete,
      Money amount,
      String decidedBy,
      String reason,
      Instant decidedAt) {
    this(
        approvalId,
        ticketId,
        step,
        approved,
        complete,
        amount,
        decidedBy,
        reason,
        decidedAt,
        null,
        null);
  }
}
