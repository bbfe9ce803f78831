package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.ChatViews.ChatTicket;
import dev.thirdring.intake.chat.ChatViews.ChatView;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

/** What agents do with a chat. A chat is live and changes with every line: no entity tags. */
@Path("/chats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chat, agent's side", description = "Live conversation with a customer")
public class ChatStepsResource {
  private final ChatSteps steps;
  private final KeepChat keepChat;
  private final ChatQuery query;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  ChatStepsResource(
      ChatSteps steps,
      KeepChat keepChat,
      ChatQuery query,
      Idempotency idempotency,
      CurrentActor actor) {
    this.steps = steps;
    this.keepChat = keepChat;
    this.query = query;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /**
   * Why, and to whom.
   *
   * @param agent a colleague; absent: back into the queue
   */
  public record HandOnRequest(
      @Size(max = 200, message = "at most 200 characters") String agent,
      @NotBlank(message = "must say why") @Size(max = 500, message = "at most 500 characters")
          String reason) {}

  @POST
  @Path("/next")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Takes the chat that waits longest; no two agents get the same")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ChatView.class)))
  @APIResponse(responseCode = "409", description = "None waits, or the agent has enough of them")
  public Uni<Response> next() {
    return steps.takeNext(actor.get().name()).chain(this::taken);
  }

  @POST
  @Path("/{id}/take")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Takes a chat that waits")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ChatView.class)))
  @APIResponse(responseCode = "404", description = "No such chat")
  @APIResponse(responseCode = "409", description = "Taken already, or the agent has enough of them")
  public Uni<Response> take(@RestPath UUID id) {
    return steps.take(id, actor.get().name()).chain(this::taken);
  }

  @POST
  @Path("/{id}/hand-on")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Hands a chat on, to a colleague or back into the queue")
  @APIResponse(responseCode = "204", description = "It waits again")
  @APIResponse(responseCode = "404", description = "No such chat")
  @APIResponse(responseCode = "409", description = "It is over")
  public Uni<Response> handOn(
      @RestPath UUID id, @NotNull(message = "must be sent") @Valid HandOnRequest body) {
    Optional<String> to = Optional.ofNullable(body.agent()).filter(name -> !name.isBlank());
    return steps.handOn(id, actor.get().name(), to, body.reason()).map(ChatResponses::done);
  }

  @POST
  @Path("/{id}/end")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Ends a chat; only whose chat it is")
  @APIResponse(responseCode = "204", description = "Ended")
  @APIResponse(responseCode = "404", description = "No such chat")
  @APIResponse(responseCode = "409", description = "It was over")
  public Uni<Response> end(@RestPath UUID id) {
    return steps.endByAgent(id, actor.get().name()).map(ChatResponses::done);
  }

  @POST
  @Path("/{id}/ticket")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Makes the chat part of a ticket: an existing one, or one opened for it")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ChatTicket.class)))
  @APIResponse(responseCode = "404", description = "No such chat")
  @APIResponse(responseCode = "409", description = "It is part of a ticket already")
  public Uni<Response> ticket(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "must be sent") @Valid ChatTicketRequest body) {
    String agent = actor.get().name();
    return idempotency.once(
        agent,
        idempotencyKey,
        body,
        () ->
            (body.ticketId() != null
                    ? keepChat.attach(id, agent, body.ticketId(), !body.settled())
                    : keepChat.open(id, agent, body.wanted()))
                .map(ChatStepsResource::answer));
  }

  private static Answer answer(KeepChat.Outcome outcome) {
    return switch (outcome) {
      case KeepChat.Outcome.Kept(var ticket) ->
          Answer.created("/tickets/" + ticket, 0, new ChatTicket(ticket));
      case KeepChat.Outcome.UnknownChat unknown ->
          Answer.refused(new ChatChange.Unknown().problem());
      case KeepChat.Outcome.NotYours not ->
          Answer.refused(Problem.forbidden("The chat is with somebody else, or waits."));
      case KeepChat.Outcome.HasTicket(var ticket) ->
          Answer.refused(Problem.conflict("chat-has-ticket", "It is part of ticket " + ticket));
      case KeepChat.Outcome.Refused(var errors) -> Answer.refused(Problem.invalid(errors));
    };
  }

  private Uni<Response> taken(ChatChange change) {
    return change instanceof ChatChange.Changed(var chat, var line)
        ? query
            .find(chat.id(), actor.get().name())
            .map(view -> Response.ok(view.orElseThrow()).build())
        : Uni.createFrom().item(change.problem().toResponse());
  }
}
