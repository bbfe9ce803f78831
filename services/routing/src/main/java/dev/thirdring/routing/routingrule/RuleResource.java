package dev.thirdring.routing.routingrule;

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

/** Rules over HTTP (R7). */
@Path("/routing-rules")
@Tag(name = "Routing rules 派转规则", description = "Which department a ticket goes to")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class RuleResource {
  private final KeepRules keep;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  public RuleResource(KeepRules keep, Idempotency idempotency, CurrentActor actor) {
    this.keep = keep;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Rules of the active rule set, in the order in which they are tried")
  public Uni<Page<RuleView>> list() {
    return keep.all().map(all -> new Page<>(all, null));
  }

  @GET
  @Path("/{code}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "One rule")
  @APIResponseSchema(RuleView.class)
  @APIResponse(responseCode = "404", description = "No such rule")
  public Uni<Response> read(String code) {
    return keep.one(code).map(RuleResource::shown);
  }

  @POST
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(
      summary = "Add a rule: a new rule set with it is tried over the last week and activated")
  @APIResponseSchema(value = RuleView.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "409", description = "The code is taken")
  public Uni<Response> add(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid NewRule body) {
    return idempotency.once(
        actor.get().name(),
        key,
        body,
        () ->
            keep.add(body, actor.get().name())
                .map(
                    added ->
                        added
                            .map(RuleResource::created)
                            .orElseGet(
                                () ->
                                    Answer.refused(Problem.conflict("code-taken", body.code())))));
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(
      summary = "Change a rule: a new rule set with it is tried over the last week and activated")
  @APIResponseSchema(RuleView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such rule")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid RuleRequest body) {
    return keep.change(code, EntityTags.required(ifMatch), body, actor.get().name())
        .map(RuleResource::shown);
  }

  private static Answer created(RuleView rule) {
    return Answer.created("/routing-rules/" + rule.code(), rule.version(), rule);
  }

  private static Response shown(RuleView rule) {
    return Response.ok(rule).header(HttpHeaders.ETAG, EntityTags.of(rule.version())).build();
  }
}
