package dev.thirdring.smsgateway.sandbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message that a customer would have written. */
@Schema(name = "IncomingRequest", examples = "{\"from\": \"+8613812345678\", \"text\": \"还没有修好\"}")
record IncomingRequest(
    @NotNull(message = "must be given: E.164, such as +8613812345678")
        @Pattern(
            regexp = "\\+[1-9][0-9]{6,14}",
            message = "must be a number in E.164, such as +8613812345678")
        String from,
    @NotBlank(message = "must be given: 1 to 1000 characters")
        @Size(max = 1000, message = "must have 1 to 1000 characters")
        String text) {}
