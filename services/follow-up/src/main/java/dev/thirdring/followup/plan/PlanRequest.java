package dev.thirdring.followup.plan;

import dev.thirdring.followup.plan.model.CallingHours;
import dev.thirdring.followup.plan.model.FollowUpPlan;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** A plan as it shall be. */
@Schema(
    name = "PlanRequest",
    examples =
        """
        {"askWithin": "PT24H", "attemptsMax": 3, "retryAfter": "PT4H", "claimFor": "PT30M",
         "callFrom": "09:00", "callUntil": "20:00", "zone": "Asia/Shanghai"}
        """)
record PlanRequest(
    @NotNull(message = "must be given: PT1M to P90D")
        @DurationMin(minutes = 1, message = "must be PT1M to P90D")
        @DurationMax(days = 90, message = "must be PT1M to P90D")
        @Schema(
            description = "ISO 8601, by the clock, from the action to the question",
            implementation = String.class,
            examples = "PT24H")
        Duration askWithin,
    @NotNull(message = "must be given: 1 to 20")
        @Min(value = 1, message = "must be 1 to 20")
        @Max(value = 20, message = "must be 1 to 20")
        Integer attemptsMax,
    @NotNull(message = "must be given: PT1M to P30D")
        @DurationMin(minutes = 1, message = "must be PT1M to P30D")
        @DurationMax(days = 30, message = "must be PT1M to P30D")
        @Schema(
            description = "ISO 8601: how long after a call without answer the next is made",
            implementation = String.class,
            examples = "PT4H")
        Duration retryAfter,
    @NotNull(message = "must be given: PT1M to PT8H")
        @DurationMin(minutes = 1, message = "must be PT1M to PT8H")
        @DurationMax(hours = 8, message = "must be PT1M to PT8H")
        @Schema(
            description = "ISO 8601: how long a call belongs to the agent who took it",
            implementation = String.class,
            examples = "PT30M")
        Duration claimFor,
    @NotNull(message = "must be given: a time of day such as 09:00")
        @Schema(implementation = String.class, examples = "09:00")
        LocalTime callFrom,
    @NotNull(message = "must be given: a time of day such as 20:00; 00:00 is the end of the day")
        @Schema(
            description = "exclusive; 00:00 is the end of the day",
            implementation = String.class,
            examples = "20:00")
        LocalTime callUntil,
    @NotNull(message = "must be given: a time zone such as Asia/Shanghai")
        @Schema(examples = "Asia/Shanghai")
        String zone) {

  FollowUpPlan of(String kind) {
    if (!CallingHours.isValid(callFrom, callUntil)) {
      throw new ProblemException(
          Problem.invalid("callUntil", "must be later than callFrom, or 00:00"));
    }
    CallingHours hours = new CallingHours(callFrom, callUntil, zoneId());
    return new FollowUpPlan(kind, askWithin, attemptsMax, retryAfter, claimFor, hours);
  }

  private ZoneId zoneId() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new ProblemException(
          Problem.invalid("zone", "must be a time zone such as Asia/Shanghai"));
    }
  }
}
