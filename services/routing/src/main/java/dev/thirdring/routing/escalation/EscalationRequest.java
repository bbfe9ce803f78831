package dev.thirdring.routing.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a ticket has to go before a higher level now (R8). */
public record EscalationRequest(
    @Pattern(
            regexp = "[a-z][a-z0-9-]{1,59}",
            message = "code of an authority: lower case letters, digits and hyphens")
        @Schema(
            description = "Where the customer goes or threatens to go; absent: urgent in itself",
            examples = {"consumer-association"})
        String authority,
    @NotBlank(message = "must say why")
        @Size(max = 800, message = "at most 800 characters")
        @Schema(examples = {"客户称将向消协投诉 / The customer says they will complain there"})
        String reason) {}
