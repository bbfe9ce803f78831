package dev.thirdring.intake.wish;

import dev.thirdring.intake.wish.model.WishRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a sign speaks for. */
public record WishRuleRequest(
    @Schema(examples = {"speed"})
        @NotBlank(message = "must be the code of a wish")
        @Size(max = 63, message = "at most 63 characters")
        String wish,
    @NotNull(message = "must be one of SUBCATEGORY, KEYWORD") WishRule.Kind kind,
    @Schema(examples = {"一直没人回复"})
        @NotBlank(message = "must be a subcategory's code or a part of the words")
        @Size(max = 100, message = "at most 100 characters")
        String sign,
    @Min(value = 1, message = "at least 1") @Max(value = 100, message = "at most 100") int weight,
    Boolean active) {}
