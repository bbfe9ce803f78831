package dev.thirdring.smsnotification.recipient;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/recipients/{ticketId}")
@Tag(name = "Recipients", description = "Whom we write to about a ticket 短信接收人")
@APIResponse(
    responseCode = "404",
    description = "No such ticket",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class RecipientResource {
  private final FindRecipient findRecipient;
  private final ChangeOptOut changeOptOut;
  private final CurrentActor actor;

  RecipientResource(FindRecipient findRecipient, ChangeOptOut changeOptOut, CurrentActor actor) {
    this.findRecipient = findRecipient;
    this.changeOptOut = changeOptOut;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.SMS_OPERATOR})
  @Operation(
      operationId = "getRecipient",
      summary = "Shows whom we write to about a ticket, the number masked")
  @APIResponse(
      responseCode = "200",
      description = "The recipient",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = RecipientAnswer.class)))
  public Uni<Response> get(@PathParam("ticketId") UUID ticketId) {
    return findRecipient
        .find(new TicketId(ticketId))
        .map(found -> found.map(RecipientResource::answer).orElseGet(RecipientResource::unknown));
  }

  @PUT
  @Path("/opt-out")
  @RolesAllowed({Roles.AGENT, Roles.SMS_OPERATOR})
  @Operation(
      operationId = "putOptOut",
      summary = "Notes that the customer wants no messages, or wants them again (N4)")
  @APIResponse(
      responseCode = "200",
      description = "Noted, for all tickets with this number",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = RecipientAnswer.class)))
  @APIResponse(
      responseCode = "409",
      description = "The customer has no number",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "412",
      description = "Changed by somebody else meanwhile",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<Response> put(
      @PathParam("ticketId") UUID ticketId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be given") @Valid OptOutRequest body) {
    return changeOptOut
        .change(
            new TicketId(ticketId),
            body.optedOut(),
            EntityTags.required(ifMatch),
            actor.get().name())
        .map(
            outcome ->
                switch (outcome) {
                  case ChangeOptOut.Outcome.Changed changed ->
                      answer(RecipientAnswer.of(changed.recipient(), changed.optOut()));
                  case ChangeOptOut.Outcome.Unknown unknown -> unknown();
                  case ChangeOptOut.Outcome.NoPhone none ->
                      Problem.conflict("no-phone", "This customer gave no telephone number.")
                          .toResponse();
                  case ChangeOptOut.Outcome.Stale stale -> Problem.stale().toResponse();
                });
  }

  private static Response answer(RecipientAnswer recipient) {
    return Response.ok(recipient)
        .header(HttpHeaders.ETAG, EntityTags.of(recipient.version()))
        .build();
  }

  private static Response unknown() {
    return Problem.notFound("No ticket of this id has been heard of.").toResponse();
  }
}
