package dev.thirdring.routing.unit;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Units over HTTP. */
@Path("/units")
@Tag(name = "Units 部门", description = "Departments and the centre itself")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class UnitResource {
  private final Units units;
  private final KeepUnits keep;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  public UnitResource(Units units, KeepUnits keep, Idempotency idempotency, CurrentActor actor) {
    this.units = units;
    this.keep = keep;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.FIELD_SUPERVISOR,
    Roles.QUALITY,
    Roles.ANALYST,
    Roles.ADMINISTRATOR
  })
  @WithSession
  @Operation(summary = "All units, by code")
  public Uni<Page<Unit>> list() {
    return units.all().map(all -> new Page<>(all, null));
  }

  @GET
  @Path("/{code}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.DEPARTMENT, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(summary = "One unit")
  @APIResponseSchema(Unit.class)
  @APIResponse(responseCode = "404", description = "No such unit")
  public Uni<Response> read(String code) {
    return units
        .find(code)
        .map(
            found ->
                found
                    .map(UnitResource::shown)
                    .orElseGet(() -> Problem.notFound("unit " + code).toResponse()));
  }

  @POST
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Add a unit")
  @APIResponseSchema(value = Unit.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "409", description = "The code is taken")
  public Uni<Response> add(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid NewUnit body) {
    return idempotency.once(
        actor.get().name(),
        key,
        body,
        () ->
            keep.add(body.code(), body.unit())
                .map(
                    added ->
                        added
                            .map(
                                unit ->
                                    Answer.created("/units/" + unit.code(), unit.version(), unit))
                            .orElseGet(
                                () ->
                                    Answer.refused(Problem.conflict("code-taken", body.code())))));
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Change a unit: names, calendar, head, acting role")
  @APIResponseSchema(Unit.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such unit")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid UnitRequest body) {
    return keep.change(code, EntityTags.required(ifMatch), body).map(UnitResource::shown);
  }

  private static Response shown(Unit unit) {
    return Response.ok(unit).header(HttpHeaders.ETAG, EntityTags.of(unit.version())).build();
  }
}
