package dev.thirdring.metrics.specialday;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/special-days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Special days 特殊日", description = "Public holidays and make-up workdays.")
public class SpecialDayResource {
  private static final String WHICH = "must be a date from 2000-01-01 to 2199-12-31";
  private final SpecialDays specialDays;
  private final ChangeSpecialDay changeSpecialDay;

  SpecialDayResource(SpecialDays specialDays, ChangeSpecialDay changeSpecialDay) {
    this.specialDays = specialDays;
    this.changeSpecialDay = changeSpecialDay;
  }

  /** What a day is. */
  public record Naming(
      @Schema(description = "true: a make-up workday; false: a public holiday")
          @NotNull(message = "must be true or false")
          Boolean working,
      @Schema(examples = {"国庆节"})
          @NotBlank(message = "must be a name")
          @Size(max = 64, message = "must be at most 64 characters")
          String nameZh,
      @Schema(examples = {"National Day"})
          @NotBlank(message = "must be a name")
          @Size(max = 64, message = "must be at most 64 characters")
          String nameEn) {}

  @GET
  @RolesAllowed({
    Roles.ANALYST,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR,
    Roles.QUALITY
  })
  @Operation(summary = "Special days of a year")
  @APIResponse(
      responseCode = "200",
      description = "By date",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SpecialDay.class)))
  @APIResponse(responseCode = "400", description = "A parameter is wrong")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> days(
      @QueryParam("year")
          @Parameter(required = true, example = "2026")
          @NotNull(message = "must be a year from 2000 to 2199")
          @Min(value = 2000, message = "must be a year from 2000 to 2199")
          @Max(value = 2199, message = "must be a year from 2000 to 2199")
          Integer year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return specialDays
        .between(first, first.plusYears(1).minusDays(1))
        .map(days -> Response.ok(days).build());
  }

  @PUT
  @Path("/{day}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      summary = "Names a day special",
      description = "If-Match is needed for a day that is special already.")
  @APIResponse(
      responseCode = "200",
      description = "As it is now, with its ETag",
      content = @Content(schema = @Schema(implementation = SpecialDay.class)))
  @APIResponse(responseCode = "400", description = "The day is wrong")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  @APIResponse(responseCode = "404", description = "Is an ordinary day")
  @APIResponse(
      responseCode = "412",
      description = "Changed, or made special, by somebody else meanwhile")
  public Uni<Response> set(
      @PathParam("day") String day,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull(message = "must be a day's naming") Naming body) {
    Optional<LocalDate> which = day(day);
    if (which.isEmpty()) {
      return Uni.createFrom().item(Problem.invalid("day", WHICH).toResponse());
    }
    OptionalLong seen =
        ifMatch == null ? OptionalLong.empty() : OptionalLong.of(EntityTags.required(ifMatch));
    return changeSpecialDay.set(which.get(), seen, body).map(SpecialDayResource::answer);
  }

  @DELETE
  @Path("/{day}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Makes a day an ordinary one")
  @APIResponse(responseCode = "204", description = "Is an ordinary day now")
  @APIResponse(responseCode = "400", description = "The day is wrong")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  @APIResponse(responseCode = "404", description = "Is an ordinary day")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> remove(
      @PathParam("day") String day, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    long seen = EntityTags.required(ifMatch);
    Optional<LocalDate> which = day(day);
    return which.isEmpty()
        ? Uni.createFrom().item(Problem.invalid("day", WHICH).toResponse())
        : changeSpecialDay.remove(which.get(), seen).map(SpecialDayResource::answer);
  }

  private static Response answer(ChangeSpecialDay.Outcome outcome) {
    return switch (outcome) {
      case ChangeSpecialDay.Outcome.Changed(var day) ->
          Response.ok(day).header(HttpHeaders.ETAG, EntityTags.of(day.version())).build();
      case ChangeSpecialDay.Outcome.Removed() -> Response.noContent().build();
      case ChangeSpecialDay.Outcome.Unknown() ->
          Problem.notFound("That day is an ordinary one.").toResponse();
      case ChangeSpecialDay.Outcome.ChangedMeanwhile() -> Problem.stale().toResponse();
    };
  }

  private static Optional<LocalDate> day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() >= 2000 && day.getYear() < 2200 ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
