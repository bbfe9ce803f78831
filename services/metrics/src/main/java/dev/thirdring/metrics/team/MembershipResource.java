package dev.thirdring.metrics.team;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/team-memberships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams 班组", description = "Who belongs to which team and centre, and when (M2).")
public class MembershipResource {
  private static final int SIZE = 50;
  private final Memberships memberships;
  private final PlaceAgent placeAgent;
  private final TakeMembershipFile takeMembershipFile;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  MembershipResource(
      Memberships memberships,
      PlaceAgent placeAgent,
      TakeMembershipFile takeMembershipFile,
      Idempotency idempotency,
      CurrentActor actor) {
    this.memberships = memberships;
    this.placeAgent = placeAgent;
    this.takeMembershipFile = takeMembershipFile;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({
    Roles.ANALYST,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR,
    Roles.QUALITY
  })
  @Operation(summary = "Memberships, a page at a time")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<MembershipShown>> list(
      @QueryParam("team") String team,
      @QueryParam("agent") String agent,
      @QueryParam("at") Instant at,
      @QueryParam("cursor") String cursor,
      @QueryParam("size") @DefaultValue("" + SIZE) @Min(1) @Max(Page.SIZE_MAX) int size) {
    Optional<UUID> after =
        cursor == null || cursor.isEmpty()
            ? Optional.empty()
            : Optional.of(Cursor.parse(cursor).id());
    Memberships.Wanted wanted =
        new Memberships.Wanted(
            Optional.ofNullable(team),
            Optional.ofNullable(agent),
            Optional.ofNullable(at),
            after,
            size);
    return Panache.withSession(() -> memberships.list(wanted))
        .map(
            found ->
                Page.of(
                    found.stream().map(MembershipShown::of).toList(),
                    size,
                    last -> new Cursor(last.validFrom(), last.id())));
  }

  @POST
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Puts an agent into a team from a time on",
      description = "An open membership that began before ends where this one begins.")
  @APIResponse(responseCode = "201", description = "Placed, with its ETag")
  @APIResponse(responseCode = "400", description = "It overlaps another, or a field is wrong")
  public Uni<Response> place(
      @HeaderParam("Idempotency-Key") String key,
      @Valid @NotNull(message = "must be a membership") MembershipRequest body) {
    return idempotency.once(
        actor.get().name(),
        key,
        body,
        () -> placeAgent.place(body.wanted()).map(MembershipResource::placed));
  }

  private static Answer placed(PlaceAgent.Outcome outcome) {
    return switch (outcome) {
      case PlaceAgent.Outcome.Placed(var placed) ->
          Answer.created(
              "/team-memberships/" + placed.id(), placed.version(), MembershipShown.of(placed));
      case PlaceAgent.Outcome.AlreadyThere(var same) ->
          Answer.created(
              "/team-memberships/" + same.id(), same.version(), MembershipShown.of(same));
      case PlaceAgent.Outcome.Refused refused -> Answer.refused(MembershipProblems.of(refused));
    };
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Changes when and where an agent belongs")
  @APIResponse(responseCode = "200", description = "As it is now, with its ETag")
  @APIResponse(responseCode = "400", description = "It overlaps another, or a field is wrong")
  @APIResponse(responseCode = "404", description = "No such membership of this agent")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull(message = "must be a membership") MembershipRequest body) {
    return placeAgent
        .change(id, EntityTags.required(ifMatch), body.wanted())
        .map(
            outcome ->
                switch (outcome) {
                  case PlaceAgent.Outcome.Placed(var now) ->
                      Response.ok(MembershipShown.of(now))
                          .header(HttpHeaders.ETAG, EntityTags.of(now.version()))
                          .build();
                  case PlaceAgent.Outcome.AlreadyThere there ->
                      Problem.invalid(
                              "validFrom", "is another membership of the same agent already")
                          .toResponse();
                  case PlaceAgent.Outcome.Refused refused ->
                      MembershipProblems.of(refused).toResponse();
                });
  }

  @POST
  @Path("/csv")
  @Consumes("text/csv")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Takes memberships as CSV",
      description =
          "Columns agent, team, centre, valid_from, valid_until (may be empty). Checked row by row;"
              + " a row that is there already changes nothing; a bad row comes back with its reason"
              + " and holds up no other. At most 1000 rows and 256 KiB.")
  @APIResponse(responseCode = "200", description = "What became of the rows")
  public Uni<Response> file(byte[] body) {
    return takeMembershipFile.take(body).map(summary -> Response.ok(summary).build());
  }
}
