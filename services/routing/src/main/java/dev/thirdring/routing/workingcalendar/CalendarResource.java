package dev.thirdring.routing.workingcalendar;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Working calendars over HTTP (R9). */
@Path("/calendars")
@Tag(name = "Calendars 工作日历", description = "When work is done")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class CalendarResource {
  private final KeepCalendars keep;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  public CalendarResource(KeepCalendars keep, Idempotency idempotency, CurrentActor actor) {
    this.keep = keep;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.DEPARTMENT, Roles.ADMINISTRATOR})
  @Operation(summary = "All calendars, by code, without their special days")
  public Uni<Page<CalendarView>> list() {
    return keep.all().map(all -> new Page<>(all, null));
  }

  @GET
  @Path("/{code}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.DEPARTMENT, Roles.ADMINISTRATOR})
  @Operation(summary = "One calendar with its special days")
  @APIResponseSchema(CalendarView.class)
  @APIResponse(responseCode = "404", description = "No such calendar")
  public Uni<Response> read(String code) {
    return keep.one(code).map(CalendarResource::shown);
  }

  @POST
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Add a calendar; assign it to a unit with PUT /units/{code}")
  @APIResponseSchema(value = CalendarView.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "409", description = "The code is taken")
  public Uni<Response> add(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid NewCalendar body) {
    return idempotency.once(
        actor.get().name(),
        key,
        body,
        () ->
            keep.add(body.code(), body.calendar())
                .map(
                    added ->
                        added
                            .map(one -> Answer.created("/calendars/" + one.code(), 0, one))
                            .orElseGet(
                                () ->
                                    Answer.refused(Problem.conflict("code-taken", body.code())))));
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Change names, zone and the ordinary week")
  @APIResponseSchema(CalendarView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such calendar")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid CalendarRequest body) {
    return keep.change(code, EntityTags.required(ifMatch), body).map(CalendarResource::shown);
  }

  @PUT
  @Path("/{code}/days/{date}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Make a date a holiday or a workday; If-Match is the calendar's")
  @APIResponseSchema(CalendarView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such calendar")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> setDay(
      String code,
      LocalDate date,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid DayRequest body) {
    return keep.setDay(code, EntityTags.required(ifMatch), date, body).map(CalendarResource::shown);
  }

  @DELETE
  @Path("/{code}/days/{date}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Make a date ordinary again; If-Match is the calendar's")
  @APIResponseSchema(value = CalendarView.class, responseCode = "200")
  @APIResponse(responseCode = "404", description = "No such calendar or special day")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> clearDay(
      String code, LocalDate date, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return keep.clearDay(code, EntityTags.required(ifMatch), date).map(CalendarResource::shown);
  }

  private static Response shown(CalendarView view) {
    return Response.ok(view).header(HttpHeaders.ETAG, EntityTags.of(view.version())).build();
  }
}
