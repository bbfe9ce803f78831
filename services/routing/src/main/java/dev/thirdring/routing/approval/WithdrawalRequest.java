package dev.thirdring.routing.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request for compensation is taken back (R6). */
public record WithdrawalRequest(
    @NotBlank(message = "must say why")
        @Size(max = 1000, message = "at most 1000 characters")
        @Schema(examples = {"客户不再要求 / The customer asks for nothing any more"})
        String reason) {}
