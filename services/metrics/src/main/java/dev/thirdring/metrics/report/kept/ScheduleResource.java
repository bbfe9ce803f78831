package dev.thirdring.metrics.report.kept;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/report-schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Report schedules 报表计划", description = "Which reports are made when, for whom (M4).")
public class ScheduleResource {
  private final KeepSchedules keepSchedules;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  ScheduleResource(KeepSchedules keepSchedules, Idempotency idempotency, CurrentActor actor) {
    this.keepSchedules = keepSchedules;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.ANALYST})
  @Operation(summary = "All schedules, by code")
  public Uni<List<ScheduleView>> all() {
    return keepSchedules.all();
  }

  @POST
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Adds a schedule; its first report is of the period that ends next")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ScheduleView.class)))
  @APIResponse(responseCode = "409", description = "Another schedule has this code")
  public Uni<Response> add(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "must be sent") @Valid ScheduleRequest body) {
    String by = actor.get().name();
    return idempotency.once(
        by, idempotencyKey, body, () -> keepSchedules.add(body, by).map(ScheduleResource::answer));
  }

  private static Answer answer(KeepSchedules.Outcome outcome) {
    return outcome instanceof KeepSchedules.Outcome.Kept(var kept)
        ? Answer.created("/report-schedules/" + kept.id(), kept.version(), kept)
        : Answer.refused(problem(outcome));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Changes a schedule, or stops it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ScheduleView.class)))
  public Uni<Response> change(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid ScheduleRequest body) {
    return keepSchedules
        .change(id, EntityTags.required(ifMatch), body, actor.get().name())
        .map(
            outcome ->
                outcome instanceof KeepSchedules.Outcome.Kept(var kept)
                    ? Response.ok(kept)
                        .header(HttpHeaders.ETAG, EntityTags.of(kept.version()))
                        .build()
                    : problem(outcome).toResponse());
  }

  private static Problem problem(KeepSchedules.Outcome outcome) {
    return switch (outcome) {
      case KeepSchedules.Outcome.Kept kept -> throw new IllegalArgumentException("no problem");
      case KeepSchedules.Outcome.Unknown() -> Problem.notFound("No such schedule.");
      case KeepSchedules.Outcome.ChangedMeanwhile() -> Problem.stale();
      case KeepSchedules.Outcome.NoSuchZone() ->
          Problem.invalid("zone", "must be a time zone of the IANA list, such as Asia/Shanghai");
      case KeepSchedules.Outcome.CodeTaken() ->
          Problem.conflict("code-taken", "Another schedule has this code.");
    };
  }
}
