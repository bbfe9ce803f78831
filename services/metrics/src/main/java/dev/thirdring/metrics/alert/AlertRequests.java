package dev.thirdring.metrics.alert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people send about an alert. */
final class AlertRequests {
  private static final int TEXT_MAX = 2000;

  private AlertRequests() {}

  @Schema(name = "DecisionRequest")
  record DecisionRequest(
      @Schema(
              description = "One of the alert's measures, if it is one",
              examples = {"service_level.staffing"})
          @Pattern(regexp = "[a-z_.]{1,64}", message = "must be the id of one of the measures")
          String measure,
      @NotBlank(message = "must say what was decided")
          @Size(max = TEXT_MAX, message = "must have at most 2000 characters")
          @Schema(examples = {"Two agents of billing take broadband calls until noon."})
          String text) {}

  @Schema(name = "SnoozeRequest")
  record SnoozeRequest(
      @NotNull(message = "must be a time with offset, at most 7 days ahead") Instant until) {}

  @Schema(name = "CloseAlertRequest")
  record CloseRequest(
      @NotBlank(message = "must say why")
          @Size(max = TEXT_MAX, message = "must have at most 2000 characters")
          String why) {}
}
