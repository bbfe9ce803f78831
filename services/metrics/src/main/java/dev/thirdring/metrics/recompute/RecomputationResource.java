package dev.thirdring.metrics.recompute;

import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

@Path("/recomputations")
@Tag(name = "Recomputations 重算", description = "Sums rebuilt from raw facts (M8).")
public class RecomputationResource {
  private static final int DAYS_MAX = 800;

  private final RecomputeSums recomputeSums;

  RecomputationResource(RecomputeSums recomputeSums) {
    this.recomputeSums = recomputeSums;
  }

  @POST
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Produces("application/x-ndjson")
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Rebuilds the sums of days from raw facts, and tells what differed",
      description =
          "One line a day and kind of sums, as soon as it is done. Nothing must differ. Needs no"
              + " Idempotency-Key, since doing it again changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "What was done, line by line",
      content =
          @Content(
              mediaType = "application/x-ndjson",
              schema = @Schema(implementation = RecomputedDay.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter is wrong",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Multi<RecomputedDay> recompute(
      @QueryParam("from") @Parameter(required = true, example = "2026-11-01") String from,
      @QueryParam("to")
          @Parameter(description = "Exclusive", required = true, example = "2026-12-01")
          String to) {
    List<FieldProblem> problems = new ArrayList<>();
    LocalDate first = date("from", from, problems);
    LocalDate end = date("to", to, problems);
    if (problems.isEmpty() && (!first.isBefore(end) || first.plusDays(DAYS_MAX).isBefore(end))) {
      problems.add(new FieldProblem("to", "must be 1 to " + DAYS_MAX + " days after from"));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(Problem.invalid(problems));
    }
    return recomputeSums.recompute(first, end);
  }

  private static LocalDate date(String field, String text, List<FieldProblem> problems) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeException unreadable) {
      problems.add(new FieldProblem(field, "must be a day of UTC such as 2026-11-01"));
      return null;
    }
  }
}
