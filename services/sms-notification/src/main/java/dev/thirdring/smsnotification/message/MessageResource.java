package dev.thirdring.smsnotification.message;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.smsnotification.message.model.MessageId;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/messages")
@Tag(name = "Messages", description = "What customers were sent 短信记录")
public class MessageResource {
  private final Messages messages;
  private final LookAtNumber lookAtNumber;
  private final CurrentActor actor;

  MessageResource(Messages messages, LookAtNumber lookAtNumber, CurrentActor actor) {
    this.messages = messages;
    this.lookAtNumber = lookAtNumber;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.SMS_OPERATOR, Roles.SUPERVISOR})
  @WithSession
  @Operation(
      operationId = "listMessages",
      summary = "Shows messages, the newest first, numbers masked (N4)")
  @APIResponse(responseCode = "200", description = "A page of messages")
  @APIResponse(
      responseCode = "400",
      description = "A parameter is not valid",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<Page<MessageAnswer>> list(
      @Parameter(description = "only messages about this ticket") @QueryParam("ticketId")
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
                    rows.stream().map(MessageAnswer::of).toList(),
                    limit,
                    message -> new Cursor(message.requestedAt(), message.id())));
  }

  @GET
  @Path("/{id}/number")
  @RolesAllowed({Roles.SMS_OPERATOR, Roles.SUPERVISOR})
  @Operation(
      operationId = "lookAtNumber",
      summary = "Shows the whole number of a message; who looked is recorded (N4)")
  @APIResponse(
      responseCode = "200",
      description = "The number",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = NumberAnswer.class)))
  @APIResponse(
      responseCode = "404",
      description = "No such message",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<Response> number(@PathParam("id") UUID id) {
    return lookAtNumber
        .look(new MessageId(id), actor.get().name())
        .map(
            found ->
                found
                    .map(number -> Response.ok(new NumberAnswer(number.e164())).build())
                    .orElseGet(() -> Problem.notFound("There is no such message.").toResponse()));
  }

  @GET
  @Path("/{id}/looks")
  @RolesAllowed(Roles.SUPERVISOR)
  @WithSession
  @Operation(
      operationId = "listLooks",
      summary = "Shows who looked at the number, the newest first, at most 200 (N4)")
  @APIResponse(responseCode = "200", description = "Who looked, and when")
  public Uni<List<Look>> looks(@PathParam("id") UUID id) {
    return messages.looksAt(new MessageId(id), Page.SIZE_MAX);
  }
}
