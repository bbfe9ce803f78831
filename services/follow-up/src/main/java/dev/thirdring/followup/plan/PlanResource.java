package dev.thirdring.followup.plan;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/plans")
@Tag(name = "Plans", description = "How customers are followed up 回访计划")
public class PlanResource {
  private final Plans plans;
  private final ChangePlan changePlan;
  private final CurrentActor actor;

  PlanResource(Plans plans, ChangePlan changePlan, CurrentActor actor) {
    this.plans = plans;
    this.changePlan = changePlan;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(operationId = "listPlans", summary = "Shows all plans, one a kind")
  @APIResponse(responseCode = "200", description = "All plans; there are few")
  public Uni<List<PlanAnswer>> list() {
    return plans.all().map(all -> all.stream().map(PlanAnswer::of).toList());
  }

  @GET
  @Path("/{kind}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(operationId = "getPlan", summary = "Shows one plan, with its entity tag")
  @APIResponse(
      responseCode = "200",
      description = "The plan",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PlanAnswer.class)))
  @APIResponse(
      responseCode = "404",
      description = "No such plan",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<Response> get(@PathParam("kind") String kind) {
    return plans
        .of(kind)
        .map(found -> found.map(PlanResource::answer).orElseGet(PlanResource::unknown));
  }

  @PUT
  @Path("/{kind}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(operationId = "putPlan", summary = "Changes how customers are followed up")
  @APIResponse(
      responseCode = "404",
      description = "No such plan",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "200",
      description = "Changed",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PlanAnswer.class)))
  @APIResponse(
      responseCode = "400",
      description = "A field is not valid",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "412",
      description = "Changed by somebody else meanwhile",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<Response> put(
      @PathParam("kind") String kind,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be given") @Valid PlanRequest body) {
    return changePlan
        .change(body.of(kind), EntityTags.required(ifMatch), actor.get().name())
        .map(
            outcome ->
                switch (outcome) {
                  case ChangePlan.Outcome.Changed changed -> answer(changed.now());
                  case ChangePlan.Outcome.Unknown unknown -> unknown();
                  case ChangePlan.Outcome.Stale stale -> Problem.stale().toResponse();
                });
  }

  private static Response answer(StoredPlan stored) {
    return Response.ok(PlanAnswer.of(stored))
        .header(HttpHeaders.ETAG, EntityTags.of(stored.version()))
        .build();
  }

  private static Response unknown() {
    return Problem.notFound("There is no plan of this kind.").toResponse();
  }
}
