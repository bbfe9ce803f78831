package dev.thirdring.routing.assignment;

import dev.thirdring.routing.assignment.model.Compensation;
import dev.thirdring.routing.assignment.model.DepartmentAnswer;
import dev.thirdring.routing.assignment.model.Visit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a department answers (R4). */
public record AnswerRequest(
    @NotBlank(message = "must say what is done for the customer")
        @Size(max = 4000, message = "at most 4000 characters")
        @Schema(examples = {"基站已修复 / The base station was repaired"})
        String remedy,
    @Size(max = 4000, message = "at most 4000 characters")
        @Schema(examples = {"每月巡检 / Monthly inspection"})
        String prevention,
    @Size(max = 4000, message = "at most 4000 characters") String plan,
    @Schema(description = "When the plan is carried out; not in the past") Instant completeBy,
    @Valid WantedVisit visit,
    @Valid WantedCompensation compensation) {

  /** Somebody has to go there (V1). */
  public record WantedVisit(
      @NotBlank(message = "must name a skill")
          @Size(max = 100, message = "at most 100 characters")
          @Schema(examples = {"broadband"})
          String skill,
      @Size(max = 100, message = "at most 100 characters") @Schema(examples = {"east"})
          String region,
      @NotBlank(message = "must say what is to be done there")
          @Size(max = 1000, message = "at most 1000 characters")
          String scope) {}

  /** Money for the customer, to be approved (R6). */
  public record WantedCompensation(
      @NotNull(message = "must not be empty")
          @Positive(message = "must be more than nothing")
          @Max(value = 100_000_000, message = "at most 100000000")
          @Schema(
              description = "In the smallest unit of the currency: fen, cents",
              examples = {"5000"})
          Long minorUnits,
      @NotNull(message = "must be an ISO 4217 code")
          @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code, such as CNY")
          @Schema(examples = {"CNY"})
          String currency,
      @Schema(description = "Credit rather than cash, where the customer agrees") boolean asCredit,
      @NotBlank(message = "must say why") @Size(max = 1000, message = "at most 1000 characters")
          String reason) {}

  DepartmentAnswer toAnswer(String by, Instant at, boolean inTime) {
    return new DepartmentAnswer(
        remedy,
        Optional.ofNullable(prevention),
        Optional.ofNullable(plan),
        Optional.ofNullable(completeBy),
        Optional.ofNullable(visit)
            .map(
                wanted ->
                    new Visit(
                        wanted.skill(), Optional.ofNullable(wanted.region()), wanted.scope())),
        Optional.ofNullable(compensation)
            .map(
                wanted ->
                    new Compensation(
                        wanted.minorUnits(),
                        wanted.currency(),
                        wanted.asCredit(),
                        wanted.reason())),
        by,
        at,
        inTime);
  }
}
