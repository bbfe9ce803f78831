package dev.thirdring.routing.assignment;

import dev.thirdring.routing.approval.CompensationTerms;
import dev.thirdring.routing.assignment.model.Compensation;
import dev.thirdring.routing.assignment.model.DepartmentAnswer;
import dev.thirdring.routing.assignment.model.Visit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
    @Valid CompensationTerms compensation) {

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
            .map(wanted -> CompensationTerms.checked("compensation.", wanted))
            .map(
                terms ->
                    new Compensation(
                        terms.minorUnits(),
                        terms.currency(),
                        terms.asCredit(),
                        terms.noCreditBecause(),
                        terms.reason())),
        by,
        at,
        inTime);
  }
}
