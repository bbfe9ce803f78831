package dev.thirdring.metrics.staff;

import dev.thirdring.metrics.entry.Entry;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An employment as it is kept. */
public record EmploymentShown(
    UUID id,
    String agent,
    LocalDate joinedOn,
    @Schema(description = "Absent as long as none is known") LocalDate leftOn,
    long version)
    implements Entry {

  @Override
  public String location() {
    return "/staff/" + id;
  }
}
