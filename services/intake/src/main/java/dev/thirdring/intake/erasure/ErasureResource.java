package dev.thirdring.intake.erasure;

import dev.thirdring.intake.erasure.model.Erasure.State;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class ErasureResource {
  private final EraseCustomer erase;
  private final ErasureQuery query;
  private final CurrentActor actor;

  ErasureResource(EraseCustomer erase, ErasureQuery query, CurrentActor actor) {
    this.erase = erase;
    this.query = query;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR, Roles.QUALITY})
  @Operation(summary = "Lists requests to erase customers, the newest first")
  public Uni<Page<ErasureView>> list(
      @QueryParam("state") State state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return query.newest(Optional.ofNullable(state), Cursor.parse(cursor), limit);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR, Roles.QUALITY})
  @Operation(summary = "Shows a request to erase a customer, and what was done")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ErasureView.class)))
  public Uni<Response> view(@RestPath UUID id) {
    return query
        .find(id)
        .map(
            found ->
                found
                    .map(
                        view ->
                            Response.ok(view)
                                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                                .build())
                    .orElseGet(() -> Problem.notFound("no such erasure").toResponse()));
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      summary = "Erases the customer, for good",
      description = "Not by whoever asked for it. Figures keep what they count.")
  @APIResponse(responseCode = "204", description = "Erased here; the other services are told")
  @APIResponse(responseCode = "409", description = "Refused; the reason is in the problem")
  public Uni<Response> approve(
      @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return erase
        .approve(id, EntityTags.required(ifMatch), actor.get().name())
        .map(ErasureResource::decided);
  }

  @POST
  @Path("/{id}/refusal")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Refuses to erase the customer; the request stays on record")
  @APIResponse(responseCode = "204", description = "Refused; nothing was erased")
  public Uni<Response> refuse(
      @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return erase
        .refuse(id, EntityTags.required(ifMatch), actor.get().name())
        .map(ErasureResource::decided);
  }

  private static Response decided(EraseCustomer.Outcome outcome) {
    return switch (outcome) {
      case EraseCustomer.Outcome.Done(var before) ->
          Response.noContent()
              .header(HttpHeaders.ETAG, EntityTags.of(before.version() + 1))
              .build();
      case EraseCustomer.Outcome.Hindered(var obstacle) ->
          ErasureProblems.of(obstacle).toResponse();
      case EraseCustomer.Outcome.Unknown() -> Problem.notFound("no such erasure").toResponse();
      case EraseCustomer.Outcome.Waiting(), EraseCustomer.Outcome.Stale() ->
          Problem.stale().toResponse();
    };
  }
}
