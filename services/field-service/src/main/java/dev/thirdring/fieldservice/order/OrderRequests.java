package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.order.model.Appointment;
import dev.thirdring.fieldservice.order.model.Arrival;
import dev.thirdring.fieldservice.order.model.Completion;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent to bring an order on. */
final class OrderRequests {
  private static final String CODE = "must be a code of at most 64 characters";
  private static final String TIME = "must be an RFC 3339 time such as 2026-11-21T08:00:00Z";
  private static final String NAME = "must be a name of 1 to 200 characters";
  private static final String LONG_TEXT = "must be 1 to 4000 characters";

  private OrderRequests() {}

  @Schema(
      name = "ApproveOrder",
      examples = {"{\"plan\": \"更换光猫并测速\", \"region\": \"east\"}"})
  record Approve(
      @NotBlank(message = LONG_TEXT) @Size(max = 4000, message = LONG_TEXT) String plan,
      @Schema(description = "Left out: as requested") @Size(max = 64, message = CODE) String skill,
      @Schema(description = "Left out: as requested") @Size(max = 64, message = CODE) String region,
      @Schema(description = "Left out: as requested")
          @Size(max = 1000, message = "must be at most 1000 characters")
          String scope) {

    ApproveOrder.Confirmed confirmed() {
      return new ApproveOrder.Confirmed(
          plan.strip(),
          Optional.ofNullable(skill),
          Optional.ofNullable(region),
          Optional.ofNullable(scope).map(String::strip).filter(text -> !text.isEmpty()));
    }
  }

  @Schema(
      name = "BookVisit",
      examples = {
        """
        {"engineer": "engineer1", "startsAt": "2026-11-23T01:00:00Z",
         "endsAt": "2026-11-23T03:00:00Z"}"""
      })
  record Book(
      @NotBlank(message = CODE) @Size(max = 64, message = CODE) String engineer,
      @NotNull(message = TIME) Instant startsAt,
      @NotNull(message = TIME) Instant endsAt) {

    BookVisit.Wish wish() {
      if (!endsAt.isAfter(startsAt) || endsAt.isAfter(startsAt.plus(Appointment.LONGEST))) {
        throw new ProblemException(
            Problem.invalid(
                "endsAt",
                "must be after startsAt, by at most %d hours"
                    .formatted(Appointment.LONGEST.toHours())));
      }
      return new BookVisit.Wish(engineer, new Appointment(startsAt, endsAt));
    }
  }

  @Schema(
      name = "ConfirmChecklist",
      examples = {
        """
        {"confirmed": ["task-clear", "plan-clear", "tools-complete", "documents-complete",
         "customer-known"]}"""
      })
  record Checklist(
      @NotNull(message = "must be the confirmed items' codes")
          @Size(max = 100, message = "must be at most 100 codes")
          Set<@NotBlank(message = CODE) @Size(max = 64, message = CODE) String> confirmed) {}

  @Schema(
      name = "ReportArrival",
      examples = {"{\"reportedTo\": \"物业值班员\"}"})
  record Arrive(
      @Schema(description = "The responsible person on site, by name")
          @NotBlank(message = NAME)
          @Size(max = 200, message = NAME)
          String reportedTo,
      @Schema(description = "Left out: now") Instant arrivedAt) {

    Arrival arrival(Instant now) {
      return new Arrival(arrivedAt == null ? now : arrivedAt, reportedTo.strip());
    }
  }

  @Schema(
      name = "CompleteVisit",
      examples = {
        """
        {"report": "已更换光猫，测速正常。", "solved": true, "departureReportedTo": "物业值班员",
         "returnConsentedBy": "field-supervisor1"}"""
      })
  record Complete(
      @NotBlank(message = LONG_TEXT) @Size(max = 4000, message = LONG_TEXT) String report,
      @NotNull(message = "must be true or false") Boolean solved,
      @Schema(description = "The responsible person on site, by name")
          @NotBlank(message = NAME)
          @Size(max = 200, message = NAME)
          String departureReportedTo,
      @Schema(description = "Who in the office agreed to the return")
          @NotBlank(message = NAME)
          @Size(max = 200, message = NAME)
          String returnConsentedBy,
      @Schema(description = "Left out: now") Instant departedAt) {

    Completion completion(Instant now) {
      return new Completion(
          departedAt == null ? now : departedAt,
          departureReportedTo.strip(),
          returnConsentedBy.strip(),
          report.strip(),
          solved);
    }
  }
}
