package dev.thirdring.intake.correction;

import dev.thirdring.intake.correction.model.Correction;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be other; an absent fact stays as it is.
 *
 * @param result how it ended, of what is settled
 * @param cleared facts that it is to have no more
 */
public record CorrectionRequest(
    @Schema(examples = {"complaint"}) @Size(min = 1, max = 63, message = "1 to 63 characters")
        String category,
    @Schema(examples = {"overcharge"}) @Size(min = 1, max = 63, message = "1 to 63 characters")
        String subcategory,
    @Schema(examples = {"broadband"}) @Size(min = 1, max = 63, message = "1 to 63 characters")
        String product,
    @Schema(examples = {"CN-SH"})
        @Pattern(
            regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?",
            message = "must be ISO 3166 such as CN or CN-SH")
        String region,
    @Pattern(regexp = "(?s).*\\S.*", message = "must say what it is about")
        @Size(max = 200, message = "at most 200 characters")
        String subject,
    Boolean urgent,
    @Size(min = 1, max = 63, message = "1 to 63 characters") String authority,
    @Schema(examples = {"money"}) @Size(min = 1, max = 63, message = "1 to 63 characters")
        String wish,
    @Pattern(regexp = "(?s).*\\S.*", message = "must say how it ended")
        @Size(max = 4000, message = "at most 4000 characters")
        String result,
    @Size(max = 5, message = "at most 5")
        Set<
                @Pattern(
                    regexp = "subcategory|product|region|authority|wish",
                    message = "must be of subcategory, product, region, authority, wish")
                String>
            cleared,
    @NotBlank(message = "must say why") @Size(max = 1000, message = "at most 1000 characters")
        String reason) {

  public Correction correction() {
    Map<String, String> facts = new HashMap<>();
    facts.put("category", category);
    facts.put("subcategory", subcategory);
    facts.put("product", product);
    facts.put("region", region);
    facts.put("subject", subject);
    facts.put("authority", authority);
    facts.put("wish", wish);
    facts.put(Correction.RESULT, result);
    facts.values().removeIf(value -> value == null);
    return new Correction(
        Map.copyOf(facts),
        Optional.ofNullable(urgent),
        cleared == null ? Set.of() : Set.copyOf(cleared),
        reason);
  }
}
