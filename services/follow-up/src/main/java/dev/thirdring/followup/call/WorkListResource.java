package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.FollowUpId;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/follow-ups")
@Tag(name = "Work list", description = "Whom to call, and how it went 回访清单")
public class WorkListResource {
  private static final Cursor BEGINNING = new Cursor(Instant.EPOCH, new UUID(0, 0));

  private final ShowFollowUp showFollowUp;
  private final FollowUps followUps;
  private final CurrentActor actor;

  WorkListResource(ShowFollowUp showFollowUp, FollowUps followUps, CurrentActor actor) {
    this.showFollowUp = showFollowUp;
    this.followUps = followUps;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      operationId = "listFollowUps",
      summary = "Shows follow-ups, what falls due first, first; numbers masked (F6)")
  @APIResponse(responseCode = "200", description = "A page of follow-ups")
  @APIResponse(
      responseCode = "400",
      description = "A parameter is not valid",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<Page<FollowUpAnswer>> list(
      @Parameter(description = "only follow-ups of this ticket") @QueryParam("ticketId")
          UUID ticketId,
      @Parameter(description = "absent: OPEN; with a ticketId: ALL") @QueryParam("state")
          WorkListFilter.Shown state,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "must be 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "must be 1 to 200")
          int limit) {
    boolean first = cursor == null || cursor.isEmpty();
    return showFollowUp
        .list(
            first ? BEGINNING : Cursor.parse(cursor), WorkListFilter.of(ticketId, state), limit + 1)
        .map(rows -> Page.of(rows, limit, row -> new Cursor(row.fallsDueAt(), row.id())));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      operationId = "getFollowUp",
      summary = "Shows one follow-up; its number whole to the agent who claimed it, recorded")
  @APIResponse(
      responseCode = "200",
      description = "The follow-up, with its entity tag",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = FollowUpAnswer.class)))
  @APIResponse(
      responseCode = "404",
      description = "No such follow-up",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return showFollowUp
        .show(new FollowUpId(id), actor.get().name())
        .map(found -> found.map(FollowUpAnswers::ok).orElseGet(FollowUpAnswers::unknown));
  }

  @GET
  @Path("/{id}/looks")
  @RolesAllowed(Roles.SUPERVISOR)
  @WithSession
  @Operation(
      operationId = "listLooks",
      summary = "Shows who was shown the number, the newest first, at most 200")
  @APIResponse(responseCode = "200", description = "Who looked, and when")
  public Uni<List<Look>> looks(@PathParam("id") UUID id) {
    return followUps.looksAt(new FollowUpId(id), Page.SIZE_MAX);
  }
}
