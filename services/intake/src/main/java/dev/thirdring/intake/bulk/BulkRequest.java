package dev.thirdring.intake.bulk;

import dev.thirdring.intake.correction.CorrectionRequest;
import dev.thirdring.intake.remark.RemarkResource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be done to which tickets: to those listed, or to those that a filter or a saved view
 * means.
 *
 * @param filter by name, as {@code GET /tickets} takes them
 * @param view id of a saved view
 * @param correction for CORRECT
 * @param note for NOTE
 * @param label for LABEL and UNLABEL
 * @param incompleteBecause for ARCHIVE: why a supervisor files what is not complete
 */
public record BulkRequest(
    @NotNull(message = "must be one of ARCHIVE, CORRECT, NOTE, LABEL, UNLABEL") Operation operation,
    @Size(min = 1, max = BulkRequest.TICKETS_MAX, message = "from 1 to 500")
        List<@NotNull(message = "must be a ticket") @Valid Wanted> tickets,
    @Schema(examples = {"{\"state\": [\"SETTLED\"], \"archived\": [\"false\"]}"})
        @Size(min = 1, max = 40, message = "from 1 to 40")
        Map<
                String,
                @NotNull(message = "must be a list") List<
                    @NotNull(message = "must be text") String>>
            filter,
    UUID view,
    @Valid CorrectionRequest correction,
    @Pattern(regexp = "(?s).*\\S.*", message = "must hold what is noted")
        @Size(max = 4000, message = "at most 4000 characters")
        String note,
    @Pattern(regexp = RemarkResource.LABEL, message = RemarkResource.LABEL_ALLOWED) String label,
    @Size(max = 1000, message = "at most 1000 characters") String incompleteBecause) {
  static final int TICKETS_MAX = 500;

  /**
   * A ticket.
   *
   * @param version as the caller saw it; absent: whatever it is
   */
  public record Wanted(@NotNull(message = "must be a ticket's id") UUID id, Long version) {}

  /** The field that its operation needs and that it lacks. */
  String lacking() {
    return switch (operation) {
      case ARCHIVE -> null;
      case CORRECT -> correction == null ? "correction" : null;
      case NOTE -> note == null ? "note" : null;
      case LABEL, UNLABEL -> label == null ? "label" : null;
    };
  }
}
