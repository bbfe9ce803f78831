package dev.thirdring.routing.workingcalendar;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tries a calendar out: when would this be due? (R9) */
@Path("/calendars/{code}/due")
@Tag(name = "Calendars 工作日历")
public class DueResource {
  private final Calendars calendars;

  public DueResource(Calendars calendars) {
    this.calendars = calendars;
  }

  /** When a limit that starts then runs out. */
  public record Due(
      String calendar,
      Instant start,
      String limit,
      Instant due,
      @Schema(description = "The same moment as the calendar's zone shows it")
          OffsetDateTime localDue) {}

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.DEPARTMENT, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(summary = "When a limit that starts at a moment runs out")
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Needs another role")
  @APIResponse(responseCode = "404", description = "No such calendar")
  public Uni<Due> due(
      String code,
      @QueryParam("start")
          @NotBlank(message = "must be a moment, see the example")
          @Schema(examples = {"2026-09-30T15:00:00+08:00"})
          String start,
      @QueryParam("limit")
          @NotBlank(message = "must be PT48H, PT4H working or 10 working days")
          @Schema(examples = {"10 working days"})
          String limit) {
    Instant from = moment(start);
    TimeLimit time = limit(limit);
    return calendars
        .find(code)
        .map(
            found ->
                found.orElseThrow(() -> new ProblemException(Problem.notFound("calendar " + code))))
        .map(
            calendar -> {
              Instant due = time.dueAt(from, calendar);
              return new Due(
                  code, from, time.toString(), due, due.atZone(calendar.zone()).toOffsetDateTime());
            });
  }

  private static Instant moment(String text) {
    try {
      Instant moment = OffsetDateTime.parse(text).toInstant();
      if (moment.isBefore(Instant.EPOCH) || moment.isAfter(Instant.parse("2100-01-01T00:00:00Z"))) {
        throw new ProblemException(Problem.invalid("start", "must be from 1970 to 2099"));
      }
      return moment;
    } catch (DateTimeParseException unreadable) {
      throw new ProblemException(
          Problem.invalid("start", "must be a moment such as 2026-09-30T15:00:00+08:00"));
    }
  }

  private static TimeLimit limit(String text) {
    try {
      return TimeLimit.parse(text);
    } catch (IllegalArgumentException unreadable) {
      throw new ProblemException(
          Problem.invalid("limit", "must be PT48H, PT4H working or 10 working days"));
    }
  }
}
