package dev.thirdring.smsgateway.sandbox;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.smsgateway.sandbox.model.PhoneNumber;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sandbox")
@Tag(name = "Sandbox", description = "What would have been sent, and a telephone to write with")
@APIResponse(
    responseCode = "400",
    description = "A field is not valid",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class SandboxResource {
  private final SandboxMessages messages;
  private final ReceiveMessage receiveMessage;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  SandboxResource(
      SandboxMessages messages,
      ReceiveMessage receiveMessage,
      Idempotency idempotency,
      CurrentActor actor) {
    this.messages = messages;
    this.receiveMessage = receiveMessage;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @Path("/messages")
  @RolesAllowed({Roles.SMS_OPERATOR, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(
      operationId = "listSandboxMessages",
      summary = "Shows what would have been sent, the newest first, numbers masked")
  @APIResponse(responseCode = "200", description = "A page of messages")
  public Uni<Page<SandboxMessage>> list(
      @Parameter(description = "only messages of this ticket") @QueryParam("ticketId")
          UUID ticketId,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "must be 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "must be 1 to 200")
          int limit) {
    return messages
        .before(Cursor.parse(cursor), Optional.ofNullable(ticketId), limit + 1)
        .map(
            rows ->
                Page.of(
                    rows.stream().map(SandboxMessage::of).toList(),
                    limit,
                    message -> new Cursor(message.receivedAt(), message.messageId())));
  }

  @POST
  @Path("/incoming")
  @RolesAllowed({Roles.SMS_OPERATOR, Roles.ADMINISTRATOR})
  @Operation(
      operationId = "receiveSandboxMessage",
      summary = "Plays a customer who sends an SMS to the centre")
  @APIResponse(
      responseCode = "202",
      description = "Passed on as an event",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = IncomingMessage.class)))
  public Uni<Response> receive(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must be given") @Valid IncomingRequest body) {
    return idempotency.once(
        actor.get().name(),
        key,
        body,
        () ->
            receiveMessage
                .receive(new PhoneNumber(body.from()), body.text())
                .map(received -> new Answer(202, null, null, received)));
  }
}
