package dev.thirdring.intake.repeat;

import dev.thirdring.intake.ticket.ArchivedProblem;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/tickets/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Repeats", description = "Complaints about the same matter again")
public class TicketRepeatResource {
  private final ConfirmRepeat confirmRepeat;
  private final RefuseRepeat refuseRepeat;
  private final Repeats repeats;
  private final CurrentActor actor;

  TicketRepeatResource(
      ConfirmRepeat confirmRepeat, RefuseRepeat refuseRepeat, Repeats repeats, CurrentActor actor) {
    this.confirmRepeat = confirmRepeat;
    this.refuseRepeat = refuseRepeat;
    this.repeats = repeats;
    this.actor = actor;
  }

  /** The earlier complaint about the same matter. */
  public record RepeatRequest(
      @NotNull(message = "must be the id of an earlier ticket") UUID ticketId) {}

  /** A repetition of the first complaint. */
  public record Repetition(UUID ticketId, UUID repeatsId, String confirmedBy, Instant confirmedAt) {
    static Repetition of(Repeats.Link link) {
      return new Repetition(link.ticketId(), link.repeatsId(), link.by(), link.at());
    }
  }

  /** A matter: the first complaint about it and its repetitions. */
  public record RepeatsResponse(
      UUID firstId, long times, List<Repetition> items, String nextCursor) {}

  @PUT
  @Path("/repeat-of")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      summary = "Confirms that this complaint is the same matter again (I9)",
      description = "A link is made once and not changed; sent again it changes nothing.")
  @APIResponse(responseCode = "204", description = "Linked to the first of the chain")
  public Uni<Response> confirm(
      @RestPath UUID id, @NotNull(message = "must be sent") @Valid RepeatRequest body) {
    return confirmRepeat
        .confirm(new TicketId(id), new TicketId(body.ticketId()), actor.get().name())
        .map(TicketRepeatResource::response);
  }

  @PUT
  @Path("/repeat-refusals/{other}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Says that the other ticket is another matter: it is not offered again")
  @APIResponse(responseCode = "204", description = "Kept")
  @APIResponse(
      responseCode = "409",
      description = "It is archived, or was confirmed to be the same")
  public Uni<Response> refuse(@RestPath UUID id, @RestPath UUID other) {
    return refuseRepeat
        .refuse(new TicketId(id), new TicketId(other), actor.get().name())
        .map(TicketRepeatResource::response);
  }

  @GET
  @WithSession
  @Path("/repeats")
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Shows the first complaint about this ticket's matter and its repetitions")
  public Uni<RepeatsResponse> repeats(
      @RestPath UUID id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    Cursor after = Cursor.parse(cursor);
    return repeats
        .linkOf(id)
        .map(link -> link.map(Repeats.Link::firstId).orElse(id))
        .chain(
            first ->
                repeats
                    .countOf(first)
                    .chain(
                        times ->
                            repeats
                                .ofFirst(first, after, limit)
                                .map(page -> response(first, times, page))));
  }

  private static RepeatsResponse response(UUID first, long times, Page<Repeats.Link> page) {
    return new RepeatsResponse(
        first, times, page.items().stream().map(Repetition::of).toList(), page.nextCursor());
  }

  private static Response response(RepeatOutcome outcome) {
    return switch (outcome) {
      case RepeatOutcome.Kept() -> Response.noContent().build();
      case RepeatOutcome.Unknown() -> Problem.notFound("no such ticket").toResponse();
      case RepeatOutcome.Archived(var filed) -> ArchivedProblem.of(filed).toResponse();
      case RepeatOutcome.Impossible(var why) ->
          Problem.conflict("repeat-not-possible", why).toResponse();
    };
  }
}
