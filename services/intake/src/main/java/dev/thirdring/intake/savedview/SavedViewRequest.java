package dev.thirdring.intake.savedview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A view as somebody wants it.
 *
 * @param filter by name, as {@code GET /tickets} takes them
 * @param role whose holders see it too; a supervisor shares
 * @param unit whose people see it too; a supervisor shares
 */
public record SavedViewRequest(
    @NotBlank(message = "must be called something")
        @Size(max = 80, message = "at most 80 characters")
        String name,
    @Schema(examples = {"{\"state\": [\"IN_HANDLING\"], \"urgent\": [\"true\"]}"})
        @NotNull(message = "must be sent, and may be empty")
        @Size(max = 40, message = "at most 40")
        Map<
                String,
                @NotNull(message = "must be a list") List<
                    @NotNull(message = "must be text") String>>
            filter,
    @Pattern(regexp = "NEWEST|LAST_CHANGE", message = "must be one of NEWEST, LAST_CHANGE")
        String sort,
    @Size(max = 30, message = "at most 30")
        List<
                @NotNull(message = "must be a column")
                @Pattern(regexp = "[a-zA-Z]{1,40}", message = "must be a fact of a listed ticket")
                String>
            columns,
    @Pattern(regexp = "[a-z-]{1,40}", message = "must be a role") String role,
    @Pattern(regexp = "[a-z0-9-]{1,63}", message = "must be the code of a unit") String unit) {

  SavedView view(UUID id, String owner, long version) {
    return new SavedView(
        id,
        owner,
        name.strip(),
        filter,
        sort == null ? "NEWEST" : sort,
        columns == null ? List.of() : columns,
        Optional.ofNullable(role),
        Optional.ofNullable(unit),
        version);
  }

  boolean isShared() {
    return role != null || unit != null;
  }
}
