package dev.thirdring.routing.servicelevel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a ticket waits for the customer. */
public record PauseRequest(
    @NotBlank(message = "must say what the customer is waited for")
        @Size(max = 500, message = "at most 500 characters")
        @Schema(examples = {"等待客户提供账单 / Waiting for the customer's bill"})
        String reason) {}
