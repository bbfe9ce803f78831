package dev.thirdring.routing.routingrule;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where would last week's tickets have gone? (R7) */
@Path("/rule-sets/{ruleSetId}/tries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule sets 规则集")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class RuleSetTryResource {
  private final TryRuleSet tryOut;
  private final Tries tries;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  RuleSetTryResource(TryRuleSet tryOut, Tries tries, Idempotency idempotency, CurrentActor actor) {
    this.tryOut = tryOut;
    this.tries = tries;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @POST
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Try it over the tickets of a period; nothing is assigned")
  @APIResponseSchema(value = TryView.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such rule set")
  public Uni<Response> tryOut(
      UUID ruleSetId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid TryRequest body) {
    String by = actor.get().name();
    return idempotency.once(
        by,
        key,
        body,
        () ->
            tryOut
                .tryOut(ruleSetId, body, by)
                .map(
                    tried ->
                        Answer.created(
                            "/rule-sets/" + ruleSetId + "/tries/" + tried.tryId(), 0, tried)));
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.ANALYST, Roles.QUALITY})
  @WithSession
  @Operation(summary = "How often it was tried, and what came out; the newest first")
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public Uni<Page<TryView>> list(
      UUID ruleSetId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return tries.of(ruleSetId, Cursor.parse(cursor), limit);
  }

  @GET
  @Path("/{tryId}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.ANALYST, Roles.QUALITY})
  @WithSession
  @Operation(summary = "What came out of one try")
  @APIResponseSchema(TryView.class)
  @APIResponse(responseCode = "404", description = "No such try")
  public Uni<Response> read(UUID ruleSetId, UUID tryId) {
    return tries.one(ruleSetId, tryId).map(tried -> Response.ok(tried).build());
  }

  @GET
  @Path("/{tryId}/tickets")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.ANALYST, Roles.QUALITY})
  @WithSession
  @Operation(
      summary = "Tickets of the last try that would go elsewhere, or that no rule matches",
      description = "Of 10000 and more the first 10000 and a batch are kept.")
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public Uni<Page<TriedTicket>> tickets(
      UUID ruleSetId,
      UUID tryId,
      @QueryParam("which") @DefaultValue("ALL") TriedTickets which,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return tries
        .one(ruleSetId, tryId)
        .chain(tried -> tries.tickets(tryId, which, Cursor.parse(cursor), limit));
  }
}
