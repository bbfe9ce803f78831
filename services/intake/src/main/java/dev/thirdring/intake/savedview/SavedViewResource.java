package dev.thirdring.intake.savedview;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/views")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Saved views", description = "Filters of tickets under a name")
public class SavedViewResource {
  private final KeepViews keep;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  SavedViewResource(KeepViews keep, Idempotency idempotency, CurrentActor actor) {
    this.keep = keep;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /** A view that one sees. */
  public record ViewResponse(
      UUID id,
      String owner,
      @Schema(examples = {"紧急投诉 Urgent complaints"}) String name,
      Map<String, List<String>> filter,
      String sort,
      List<String> columns,
      String role,
      String unit,
      long version) {
    static ViewResponse of(SavedView view) {
      return new ViewResponse(
          view.id(),
          view.owner(),
          view.name(),
          view.filter(),
          view.sort(),
          view.columns(),
          view.role().orElse(null),
          view.unit().orElse(null),
          view.version());
    }
  }

  @GET
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ANALYST,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Lists one's own views and those shared with one, by name")
  public Uni<Page<ViewResponse>> list() {
    return keep.seenBy(actor.get())
        .map(all -> new Page<>(all.stream().map(ViewResponse::of).toList(), null));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ANALYST,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Shows a view")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ViewResponse.class)))
  public Uni<Response> one(@RestPath UUID id) {
    return keep.one(id, actor.get()).map(SavedViewResource::response);
  }

  @POST
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ANALYST,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Keeps a view; one has at most 50, a supervisor may share")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ViewResponse.class)))
  @APIResponse(responseCode = "409", description = "Too many, or the name is taken")
  public Uni<Response> add(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must be sent") @Valid SavedViewRequest body) {
    Actor who = actor.get();
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return idempotency.once(
        who.name(),
        key,
        body,
        () ->
            keep.add(id, body, who)
                .map(view -> Answer.created("/views/" + id, 0, ViewResponse.of(view))));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ANALYST,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Changes a view of one's own")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ViewResponse.class)))
  public Uni<Response> change(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid SavedViewRequest body) {
    return keep.change(id, EntityTags.required(ifMatch), body, actor.get())
        .map(SavedViewResource::response);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ANALYST,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Removes a view of one's own")
  @APIResponse(responseCode = "204", description = "Removed")
  public Uni<Response> remove(
      @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return keep.remove(id, EntityTags.required(ifMatch), actor.get())
        .replaceWith(() -> Response.noContent().build());
  }

  private static Response response(SavedView view) {
    return Response.ok(ViewResponse.of(view))
        .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
        .build();
  }
}
