package dev.thirdring.routing.assignment.correction;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the rules say of tickets that were put right while somebody works on them (R7). */
@Path("/hand-on-offers")
@Tag(name = "Assignments 派单")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class HandOnOfferResource {
  private final DecideHandOn decide;
  private final CurrentActor actor;

  public HandOnOfferResource(DecideHandOn decide, CurrentActor actor) {
    this.decide = decide;
    this.actor = actor;
  }

  /** Whether it goes where the rules say, and why. */
  public record HandOnDecision(
      @NotNull(message = "must be true or false") Boolean accepted,
      @NotBlank(message = "must say why") @Size(max = 1000, message = "at most 1000 characters")
          String reason) {}

  @GET
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(summary = "Tickets that the rules would give to another unit now, the newest first")
  public Uni<Page<HandOnOffers.Offer>> open(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return decide.open(Cursor.parse(cursor), limit);
  }

  @POST
  @Path("/{id}/decision")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(summary = "Hands it on, or leaves it where it is, with a reason")
  @APIResponse(responseCode = "204", description = "Done")
  @APIResponse(responseCode = "404", description = "No such offer, or decided already")
  @APIResponse(responseCode = "409", description = "It was answered or went elsewhere meanwhile")
  public Uni<Response> decide(
      UUID id, @NotNull(message = "must not be empty") @Valid HandOnDecision body) {
    return decide
        .decide(id, body.accepted(), body.reason(), actor.get().name())
        .map(
            outcome ->
                switch (outcome) {
                  case DONE -> Response.noContent().build();
                  case UNKNOWN -> Problem.notFound("offer " + id).toResponse();
                  case NOT_OPEN ->
                      Problem.conflict(
                              "assignment-not-open", "It was answered or went elsewhere meanwhile.")
                          .toResponse();
                });
  }
}
