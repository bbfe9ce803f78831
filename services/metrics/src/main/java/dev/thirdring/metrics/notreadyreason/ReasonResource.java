package dev.thirdring.metrics.notreadyreason;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/not-ready-reasons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Not ready 示忙原因", description = "Why agents take no calls.")
public class ReasonResource {
  private static final String CODE = "[\\p{L}\\p{N}._-]{1,64}";
  private static final String CODE_SAYS = "must be 1 to 64 letters, digits or . _ -";
  private final KeepReason keepReason;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  ReasonResource(KeepReason keepReason, Idempotency idempotency, CurrentActor actor) {
    this.keepReason = keepReason;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @WithSession
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMINISTRATOR})
  @Operation(summary = "All reasons, by code")
  public Uni<List<Reason>> reasons() {
    return ReasonRow.<ReasonRow>find("from ReasonRow order by code")
        .list()
        .map(rows -> rows.stream().map(ReasonRow::reason).toList());
  }

  @POST
  @Path("/{code}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Names a reason")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Reason.class)))
  @APIResponse(responseCode = "409", description = "The code has a name already")
  public Uni<Response> add(
      @PathParam("code") @Pattern(regexp = CODE, message = CODE_SAYS) String code,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @Valid @NotNull(message = "must be a reason") ReasonRequest body) {
    return idempotency.once(
        actor.get().name(),
        idempotencyKey,
        body,
        () ->
            keepReason
                .add(code, body)
                .map(
                    outcome ->
                        switch (outcome) {
                          case KeepReason.Outcome.Kept(var reason) ->
                              Answer.created(
                                  "/not-ready-reasons/" + reason.code(), reason.version(), reason);
                          case KeepReason.Outcome.CodeUsed() -> Answer.refused(used());
                          case KeepReason.Outcome.Unknown() -> Answer.refused(unknown());
                          case KeepReason.Outcome.ChangedMeanwhile() ->
                              Answer.refused(Problem.stale());
                        }));
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Names a reason anew")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Reason.class)))
  public Uni<Response> change(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull(message = "must be a reason") ReasonRequest body) {
    return keepReason
        .change(code, EntityTags.required(ifMatch), body)
        .map(
            outcome ->
                switch (outcome) {
                  case KeepReason.Outcome.Kept(var reason) ->
                      Response.ok(reason)
                          .header(HttpHeaders.ETAG, EntityTags.of(reason.version()))
                          .build();
                  case KeepReason.Outcome.CodeUsed() -> used().toResponse();
                  case KeepReason.Outcome.Unknown() -> unknown().toResponse();
                  case KeepReason.Outcome.ChangedMeanwhile() -> Problem.stale().toResponse();
                });
  }

  private static Problem used() {
    return Problem.conflict("code-used", "The code has a name already.");
  }

  private static Problem unknown() {
    return Problem.notFound("No such reason.");
  }
}
