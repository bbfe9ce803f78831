package dev.thirdring.metrics.target;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

@Path("/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets 指标目标", description = "Where figures should be (M3).")
public class TargetResource {
  private final ReadTargets readTargets;
  private final ChangeTarget changeTarget;

  TargetResource(ReadTargets readTargets, ChangeTarget changeTarget) {
    this.readTargets = readTargets;
    this.changeTarget = changeTarget;
  }

  @GET
  @RolesAllowed({
    Roles.ANALYST,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR,
    Roles.QUALITY
  })
  @Operation(summary = "All targets")
  @APIResponse(
      responseCode = "200",
      description = "The targets, by id",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = StoredTarget.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> targets() {
    return readTargets.stored().map(all -> Response.ok(all).build());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Sets a target anew")
  @APIResponse(
      responseCode = "200",
      description = "As it is now, with its ETag",
      content = @Content(schema = @Schema(implementation = StoredTarget.class)))
  @APIResponse(responseCode = "400", description = "The range is wrong")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  @APIResponse(responseCode = "404", description = "No such target")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> change(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull(message = "must be a range") ChangeTargetRequest body) {
    return changeTarget
        .change(id, EntityTags.required(ifMatch), body.atLeast(), body.atMost())
        .map(TargetResource::answer);
  }

  private static Response answer(TargetOutcome outcome) {
    return switch (outcome) {
      case TargetOutcome.Changed changed ->
          Response.ok(changed.target())
              .header(HttpHeaders.ETAG, EntityTags.of(changed.target().version()))
              .build();
      case TargetOutcome.Unknown unknown -> Problem.notFound("No such target.").toResponse();
      case TargetOutcome.ChangedMeanwhile changed -> Problem.stale().toResponse();
    };
  }
}
