package dev.thirdring.routing.servicelevel;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Limits over HTTP: a change holds for clocks that start after it (R9). */
@Path("/service-levels")
@Tag(name = "Service levels 时限", description = "How long things may take, per clock and tier")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class ServiceLevelResource {
  private final KeepServiceLevels keep;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  public ServiceLevelResource(KeepServiceLevels keep, Idempotency idempotency, CurrentActor actor) {
    this.keep = keep;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.QUALITY,
    Roles.ANALYST,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "All limits, by clock and tier")
  public Uni<Page<ServiceLevelView>> list() {
    return keep.all().map(all -> new Page<>(all, null));
  }

  @GET
  @Path("/{clock}/{tier}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.DEPARTMENT, Roles.ADMINISTRATOR})
  @Operation(summary = "One limit")
  @APIResponseSchema(ServiceLevelView.class)
  @APIResponse(responseCode = "404", description = "No such limit")
  public Uni<Response> read(String clock, String tier) {
    return keep.one(clock, tier).map(ServiceLevelResource::shown);
  }

  @POST
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Give a tier a limit of its own")
  @APIResponseSchema(value = ServiceLevelView.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "409", description = "The tier has one already")
  public Uni<Response> add(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid NewServiceLevel body) {
    return idempotency.once(
        actor.get().name(),
        key,
        body,
        () ->
            keep.add(body)
                .map(
                    added ->
                        added
                            .map(ServiceLevelResource::created)
                            .orElseGet(
                                () ->
                                    Answer.refused(
                                        Problem.conflict(
                                            "limit-exists", body.clock() + "/" + body.tier())))));
  }

  @PUT
  @Path("/{clock}/{tier}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Change a limit for clocks that start from now on")
  @APIResponseSchema(ServiceLevelView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such limit")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      String clock,
      String tier,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid ServiceLevelRequest body) {
    return keep.change(clock, tier, EntityTags.required(ifMatch), body)
        .map(ServiceLevelResource::shown);
  }

  private static Answer created(ServiceLevelView level) {
    return Answer.created(
        "/service-levels/" + level.clock() + "/" + level.tier(), level.version(), level);
  }

  private static Response shown(ServiceLevelView level) {
    return Response.ok(level).header(HttpHeaders.ETAG, EntityTags.of(level.version())).build();
  }
}
