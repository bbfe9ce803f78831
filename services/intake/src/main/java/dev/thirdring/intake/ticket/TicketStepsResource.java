package dev.thirdring.intake.ticket;

import dev.thirdring.contracts.intake.InformedOf;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/tickets/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ticket steps", description = "What the centre itself does with a ticket")
public class TicketStepsResource {
  private final ReviewNotice reviewNotice;
  private final InformCustomer informCustomer;
  private final SettleTicket settleTicket;
  private final CurrentActor actor;

  public TicketStepsResource(
      ReviewNotice reviewNotice,
      InformCustomer informCustomer,
      SettleTicket settleTicket,
      CurrentActor actor) {
    this.reviewNotice = reviewNotice;
    this.informCustomer = informCustomer;
    this.settleTicket = settleTicket;
    this.actor = actor;
  }

  /** The review of a notice; a declined notice needs a remark. */
  public record ReviewRequest(
      @NotNull(message = "must be true or false") Boolean accepted,
      @Schema(examples = {"billing"})
          @Pattern(regexp = "[a-z0-9-]{1,63}", message = "must be the code of a unit")
          String department,
      @Size(max = 4000, message = "at most 4000 characters") String remark) {}

  /** What the customer was told, and how. */
  public record InformRequest(
      @NotNull(message = "must be one of ARRANGEMENT, PROGRESS, SOLUTION") InformedOf informedOf,
      @Schema(examples = {"telephone"})
          @NotBlank(message = "must be the code of a channel")
          @Size(max = 63, message = "at most 63 characters")
          String channel,
      @Schema(description = "The words themselves; shown to the customer at a receipt")
          @Size(max = 4000, message = "at most 4000 characters")
          String words,
      @Future(message = "must be in the future")
          @Schema(description = "When the customer was promised a reply (R2); absent: no promise")
          Instant promisedReplyAt) {}

  /** How the matter ended. */
  public record SettlementRequest(
      @NotNull(message = "must be true or false") Boolean customerAccepts,
      @NotBlank(message = "must say how it ended")
          @Size(max = 4000, message = "at most 4000 characters")
          String result) {}

  @POST
  @Path("/review")
  @RolesAllowed({Roles.SUPERVISOR, Roles.GENERAL_MANAGER})
  @Operation(summary = "Reviews the notice of a written complaint (I4)")
  @APIResponse(responseCode = "204", description = "Reviewed; ETag is set")
  public Uni<Response> review(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid ReviewRequest body) {
    if (!body.accepted() && (body.remark() == null || body.remark().isBlank())) {
      return Uni.createFrom()
          .item(Problem.invalid("remark", "must say why a notice is declined").toResponse());
    }
    NoticeReview review =
        new NoticeReview(
            body.accepted(),
            Optional.ofNullable(body.department()),
            Optional.ofNullable(body.remark()).orElse(""),
            actor.get().name());
    return reviewNotice
        .review(new TicketId(id), EntityTags.required(ifMatch), review)
        .map(TicketStepsResource::response);
  }

  @POST
  @Path("/replies")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Records that the customer was told (R2, R5)")
  @APIResponse(responseCode = "204", description = "Recorded; ETag is set")
  public Uni<Response> inform(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid InformRequest body) {
    return informCustomer
        .inform(
            new TicketId(id),
            EntityTags.required(ifMatch),
            new Informing(
                body.informedOf(),
                body.channel(),
                actor.get().name(),
                Optional.ofNullable(body.words()).filter(words -> !words.isBlank()),
                Optional.ofNullable(body.promisedReplyAt())))
        .map(TicketStepsResource::response);
  }

  @POST
  @Path("/settlement")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Ends a ticket with its result (I14)")
  @APIResponse(responseCode = "204", description = "Settled; ETag is set")
  public Uni<Response> settle(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid SettlementRequest body) {
    return settleTicket
        .settle(
            new TicketId(id), EntityTags.required(ifMatch), body.customerAccepts(), body.result())
        .map(TicketStepsResource::response);
  }

  private static Response response(TicketChange change) {
    return switch (change) {
      case TicketChange.Changed(var ticket) ->
          Response.noContent().header(HttpHeaders.ETAG, EntityTags.of(ticket.version())).build();
      case TicketChange.UnknownCode(var error) -> Problem.invalid(List.of(error)).toResponse();
      case TicketChange.Unknown() -> Problem.notFound("no such ticket").toResponse();
      case TicketChange.Stale() -> Problem.stale().toResponse();
      case TicketChange.NotNow(var state) ->
          Problem.conflict("ticket-not-in-state", "The ticket is " + state).toResponse();
      case TicketChange.Archived(var at, var by) -> ArchivedProblem.of(at, by).toResponse();
    };
  }
}
