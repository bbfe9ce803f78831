package dev.thirdring.routing.routingrule;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rule sets over HTTP: written, tried, activated (R7). */
@Path("/rule-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule sets 规则集", description = "All rules together, in versions; one is active")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class RuleSetResource {
  private final ReadRuleSets read;
  private final KeepRuleSets keep;
  private final ActivateRuleSet activate;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  public RuleSetResource(
      ReadRuleSets read,
      KeepRuleSets keep,
      ActivateRuleSet activate,
      Idempotency idempotency,
      CurrentActor actor) {
    this.read = read;
    this.keep = keep;
    this.activate = activate;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR, Roles.ANALYST, Roles.QUALITY})
  @Operation(summary = "Rule sets, the newest first")
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public Uni<Page<RuleSetView>> list(
      @QueryParam("state") RuleSetState state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return read.list(Optional.ofNullable(state), Cursor.parse(cursor), limit);
  }

  @GET
  @Path("/activations")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR, Roles.ANALYST, Roles.QUALITY})
  @Operation(summary = "Which rule set began to decide when, and why; the newest first")
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public Uni<Page<ActivationView>> activations(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return read.activations(Cursor.parse(cursor), limit);
  }

  @GET
  @Path("/{ruleSetId}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR, Roles.ANALYST, Roles.QUALITY})
  @Operation(summary = "One rule set with its rules")
  @APIResponseSchema(RuleSetView.class)
  @APIResponse(responseCode = "404", description = "No such rule set")
  public Uni<Response> read(UUID ruleSetId) {
    return read.one(ruleSetId).map(RuleSetResource::shown);
  }

  @POST
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Write a rule set; it is a draft until it is tried")
  @APIResponseSchema(value = RuleSetView.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid, or a unit is not active")
  public Uni<Response> add(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid RuleSetRequest body) {
    String by = actor.get().name();
    return idempotency.once(by, key, body, () -> keep.add(body, by).map(RuleSetResource::created));
  }

  @POST
  @Path("/{ruleSetId}/copies")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Copy a rule set to work on it")
  @APIResponseSchema(value = RuleSetView.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such rule set")
  public Uni<Response> copy(
      UUID ruleSetId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid CopyRequest body) {
    String by = actor.get().name();
    return idempotency.once(
        by, key, body, () -> keep.copy(ruleSetId, body.name(), by).map(RuleSetResource::created));
  }

  @PUT
  @Path("/{ruleSetId}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Change a rule set that never decided; it has to be tried again")
  @APIResponseSchema(RuleSetView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid, or a unit is not active")
  @APIResponse(responseCode = "404", description = "No such rule set")
  @APIResponse(responseCode = "409", description = "It decides, or decided once")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      UUID ruleSetId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid RuleSetRequest body) {
    return keep.change(ruleSetId, EntityTags.required(ifMatch), body, actor.get().name())
        .map(RuleSetResource::shown);
  }

  @POST
  @Path("/{ruleSetId}/activation")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Let it decide from now on: one that was tried, or an earlier one again")
  @APIResponseSchema(RuleSetView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such rule set")
  @APIResponse(responseCode = "409", description = "It was not tried, or a unit is not active")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> activate(
      UUID ruleSetId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid ActivationRequest body) {
    return activate
        .activate(ruleSetId, EntityTags.required(ifMatch), body.reason(), actor.get().name())
        .map(RuleSetResource::shown);
  }

  private static Answer created(RuleSetView set) {
    return Answer.created("/rule-sets/" + set.ruleSetId(), set.version(), set);
  }

  private static Response shown(RuleSetView set) {
    return Response.ok(set).header(HttpHeaders.ETAG, EntityTags.of(set.version())).build();
  }
}
