package dev.thirdring.routing.assignment.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be done to what departments have of which tickets.
 *
 * @param to for PASS_ON: code of a unit; absent: back to the centre
 * @param person for GIVE: somebody of the same unit
 * @param reason why; for URGE the question
 */
public record BulkRequest(
    @NotNull(message = "must be one of URGE, PASS_ON, GIVE") Operation operation,
    @NotEmpty(message = "must hold at least one ticket")
        @Size(max = BulkRequest.TICKETS_MAX, message = "at most 500")
        List<@NotNull(message = "must be a ticket") @Valid Wanted> tickets,
    @Schema(examples = {"billing"}) @Size(max = 40, message = "at most 40 characters") String to,
    @Size(max = 100, message = "at most 100 characters") String person,
    @NotBlank(message = "must say why") @Size(max = 800, message = "at most 800 characters")
        String reason) {
  static final int TICKETS_MAX = 500;

  /**
   * A ticket.
   *
   * @param version of the assignment, as the caller saw it; absent: whatever it is
   */
  public record Wanted(@NotNull(message = "must be a ticket's id") UUID id, Long version) {}

  boolean lacksPerson() {
    return operation == Operation.GIVE && (person == null || person.isBlank());
  }
}
