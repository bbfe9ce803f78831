package dev.thirdring.metrics.calllimit;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/call-limits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Call limits 呼叫时限", description = "Seconds that figures of calls are told with.")
public class CallLimitResource {
  private final ReadCallLimits readCallLimits;
  private final ChangeCallLimit changeCallLimit;
  private final CurrentActor actor;

  CallLimitResource(
      ReadCallLimits readCallLimits, ChangeCallLimit changeCallLimit, CurrentActor actor) {
    this.readCallLimits = readCallLimits;
    this.changeCallLimit = changeCallLimit;
    this.actor = actor;
  }

  /** A limit as it shall be. */
  public record CallLimitRequest(
      @NotNull(message = "must be 0 or more seconds")
          @Min(value = 0, message = "must be 0 or more seconds")
          @Schema(examples = {"20"})
          Integer seconds,
      @NotNull(message = "must be true (at most so long) or false (less than so long)")
          Boolean inclusive,
      @Schema(
              description = "On a quarter of an hour; absent: from the next one",
              examples = {"2026-12-01T00:00:00+08:00"})
          Instant validFrom) {}

  @GET
  @RolesAllowed({
    Roles.ANALYST,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR,
    Roles.QUALITY
  })
  @Operation(summary = "All limits")
  @APIResponse(
      responseCode = "200",
      description = "The limits, by name",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CallLimit.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> limits() {
    return readCallLimits.all().map(all -> Response.ok(all).build());
  }

  @PUT
  @Path("/{name}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      summary = "Sets a limit anew, from a time on",
      description = "What is before that time stays as it was; what was set for later is replaced.")
  @APIResponse(
      responseCode = "200",
      description = "As it is now, with its ETag",
      content = @Content(schema = @Schema(implementation = CallLimit.class)))
  @APIResponse(responseCode = "400", description = "The limit is wrong")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  @APIResponse(responseCode = "404", description = "No such limit")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> change(
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull(message = "must be a limit") CallLimitRequest body) {
    return changeCallLimit
        .change(
            name,
            EntityTags.required(ifMatch),
            new ChangeCallLimit.Change(
                body.seconds(),
                body.inclusive(),
                Optional.ofNullable(body.validFrom()),
                actor.get().name()))
        .chain(outcome -> answer(name, outcome));
  }

  private Uni<Response> answer(String name, ChangeCallLimit.Outcome outcome) {
    return switch (outcome) {
      case ChangeCallLimit.Outcome.Changed() -> readCallLimits.all().map(all -> shown(name, all));
      case ChangeCallLimit.Outcome.Unknown() -> refused(Problem.notFound("No such limit."));
      case ChangeCallLimit.Outcome.ChangedMeanwhile() -> refused(Problem.stale());
      case ChangeCallLimit.Outcome.TooLong(var most) ->
          refused(Problem.invalid("seconds", "must be 0 to " + most));
      case ChangeCallLimit.Outcome.CutsAQuarter() ->
          refused(Problem.invalid("validFrom", "must lie on a quarter of an hour"));
      case ChangeCallLimit.Outcome.MonthIsClosed() ->
          refused(Problem.invalid("validFrom", "must not lie in or before a closed month"));
    };
  }

  private static Uni<Response> refused(Problem problem) {
    return Uni.createFrom().item(problem.toResponse());
  }

  private static Response shown(String name, List<CallLimit> all) {
    CallLimit limit = all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    return Response.ok(limit).header(HttpHeaders.ETAG, EntityTags.of(limit.version())).build();
  }
}
