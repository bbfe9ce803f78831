package dev.thirdring.metrics.quality.sample;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/quality/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quality tasks 监听任务", description = "Calls drawn to be monitored (M6).")
public class TaskResource {
  private final DrawCalls drawCalls;
  private final WorkTasks workTasks;
  private final ReadTasks readTasks;
  private final Coverage coverage;
  private final CurrentActor actor;

  TaskResource(
      DrawCalls drawCalls,
      WorkTasks workTasks,
      ReadTasks readTasks,
      Coverage coverage,
      CurrentActor actor) {
    this.drawCalls = drawCalls;
    this.workTasks = workTasks;
    this.readTasks = readTasks;
    this.coverage = coverage;
    this.actor = actor;
  }

  /** Why a call cannot be assessed. */
  public record SkipRequest(
      @NotBlank(message = "must say why") @Size(max = 500, message = "at most 500 characters")
          String reason) {}

  @POST
  @Path("/draw")
  @RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Draws the calls of a month that are due by now",
      description =
          "As the timer does by itself. Needs no Idempotency-Key: drawn again, nothing is drawn"
              + " twice, and the same lots win.")
  @APIResponse(
      responseCode = "200",
      description = "How many were drawn now",
      content = @Content(schema = @Schema(implementation = DrawCalls.Draw.class)))
  public Uni<Response> draw(
      @QueryParam("month") @Parameter(required = true, example = "2026-11") String month) {
    return drawCalls.draw(month(month)).map(draw -> Response.ok(draw).build());
  }

  @GET
  @RolesAllowed({Roles.QUALITY, Roles.SUPERVISOR})
  @Operation(summary = "Lists calls to be monitored, the newest first")
  public Uni<Page<TaskView>> list(
      @QueryParam("month") @Parameter(example = "2026-11") String month,
      @QueryParam("agent") String agent,
      @QueryParam("state") TaskState state,
      @QueryParam("takenBy") String takenBy,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return readTasks.list(
        new ReadTasks.Wanted(month == null ? null : month(month).atDay(1), agent, state, takenBy),
        Cursor.parse(cursor),
        limit);
  }

  @GET
  @Path("/coverage")
  @RolesAllowed({Roles.QUALITY, Roles.SUPERVISOR, Roles.ANALYST, Roles.GENERAL_MANAGER})
  @Operation(summary = "How many calls of each agent were monitored, against what is asked")
  public Uni<List<Coverage.OfAgent>> coverage(
      @QueryParam("month") @Parameter(required = true, example = "2026-11") String month) {
    return coverage.of(month(month).atDay(1));
  }

  @POST
  @Path("/{id}/take")
  @RolesAllowed(Roles.QUALITY)
  @Operation(summary = "Takes a call; nobody else can then")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  @APIResponse(responseCode = "409", description = "It is with somebody, or done")
  public Uni<Response> take(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return workTasks
        .take(id, EntityTags.required(ifMatch), actor.get().name())
        .map(TaskResource::response);
  }

  @POST
  @Path("/{id}/skip")
  @RolesAllowed(Roles.QUALITY)
  @Operation(summary = "Leaves a taken call out, with the reason")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  public Uni<Response> skip(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid SkipRequest body) {
    return workTasks
        .skip(id, EntityTags.required(ifMatch), body.reason(), actor.get().name())
        .map(TaskResource::response);
  }

  private static Response response(TaskOutcome outcome) {
    return switch (outcome) {
      case TaskOutcome.Changed(var task) ->
          Response.ok(task).header(HttpHeaders.ETAG, EntityTags.of(task.version())).build();
      case TaskOutcome.Unknown() -> Problem.notFound("No such call to monitor.").toResponse();
      case TaskOutcome.ChangedMeanwhile() -> Problem.stale().toResponse();
      case TaskOutcome.NotNow(var why) -> Problem.conflict("task-state", why).toResponse();
    };
  }

  private static YearMonth month(String text) {
    try {
      YearMonth month = YearMonth.parse(text == null ? "" : text);
      if (month.getYear() >= 1990 && month.getYear() <= 2200) {
        return month;
      }
    } catch (DateTimeException unreadable) {
      throw new ProblemException(wrongMonth());
    }
    throw new ProblemException(wrongMonth());
  }

  private static Problem wrongMonth() {
    return Problem.invalid("month", "must be a month such as 2026-11");
  }
}
