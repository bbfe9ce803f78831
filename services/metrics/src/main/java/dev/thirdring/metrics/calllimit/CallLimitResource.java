package dev.thirdring.metrics.calllimit;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
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
  private final ChangeCallLimit changeCallLimit;

  CallLimitResource(ChangeCallLimit changeCallLimit) {
    this.changeCallLimit = changeCallLimit;
  }

  /** A limit as it shall be. */
  public record CallLimitRequest(
      @NotNull(message = "must be 0 to 3600 seconds")
          @Min(value = 0, message = "must be 0 to 3600 seconds")
          @Max(value = 3600, message = "must be 0 to 3600 seconds")
          @Schema(examples = {"20"})
          Integer seconds,
      @NotNull(message = "must be true (at most so long) or false (less than so long)")
          Boolean inclusive) {}

  @GET
  @WithSession
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
    return CallLimitRow.<CallLimitRow>find("from CallLimitRow order by name")
        .list()
        .map(rows -> Response.ok(rows.stream().map(CallLimitRow::limit).toList()).build());
  }

  @PUT
  @Path("/{name}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Sets a limit anew")
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
        .change(name, EntityTags.required(ifMatch), body.seconds(), body.inclusive())
        .map(
            outcome ->
                switch (outcome) {
                  case ChangeCallLimit.Outcome.Changed(var limit) ->
                      Response.ok(limit)
                          .header(HttpHeaders.ETAG, EntityTags.of(limit.version()))
                          .build();
                  case ChangeCallLimit.Outcome.Unknown() ->
                      Problem.notFound("No such limit.").toResponse();
                  case ChangeCallLimit.Outcome.ChangedMeanwhile() -> Problem.stale().toResponse();
                });
  }
}
