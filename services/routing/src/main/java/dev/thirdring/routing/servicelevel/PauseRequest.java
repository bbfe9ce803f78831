package dev.thirdring.routing.servicelevel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a ticket waits. */
public record PauseRequest(
    @NotBlank(message = "must say what the customer is waited for")
        @Size(max = 500, message = "at most 500 characters")
        @Schema(examples = {"等待客户提供账单 / Waiting for the customer's bill"})
        String reason,
    @Size(max = 63, message = "at most 63 characters")
        @Schema(
            description = "Code of a reason, see /pause-reasons; absent: customer",
            examples = {"customer"})
        String code,
    @Schema(description = "When it ends by itself; absent: as the reason says") Instant latest) {

  private static final String THE_CUSTOMER = "customer";

  PauseTicket.Wanted by(String who) {
    return new PauseTicket.Wanted(
        code == null ? THE_CUSTOMER : code, reason, Optional.ofNullable(latest), who);
  }
}
