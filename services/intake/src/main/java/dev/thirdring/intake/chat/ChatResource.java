package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.ChatViews.ChatConnectionKey;
import dev.thirdring.intake.chat.ChatViews.ChatLine;
import dev.thirdring.intake.chat.ChatViews.ChatLines;
import dev.thirdring.intake.chat.ChatViews.ChatTranscript;
import dev.thirdring.intake.chat.ChatViews.ChatView;
import dev.thirdring.intake.chat.model.Side;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.IdempotencyKey;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Agents read, write and connect. */
@Path("/chats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chat, agent's side", description = "Live conversation with a customer")
public class ChatResource {
  private final ChatQuery query;
  private final ChatPresence presence;
  private final ConnectAgent connectAgent;
  private final SayInChat sayInChat;
  private final ChatSettings settings;
  private final CurrentActor actor;

  ChatResource(
      ChatQuery query,
      ChatPresence presence,
      ConnectAgent connectAgent,
      SayInChat sayInChat,
      ChatSettings settings,
      CurrentActor actor) {
    this.query = query;
    this.presence = presence;
    this.connectAgent = connectAgent;
    this.sayInChat = sayInChat;
    this.settings = settings;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY})
  @Operation(summary = "Lists chats, the newest first: those that wait, or those of a ticket")
  public Uni<Page<ChatView>> list(
      @QueryParam("state") ChatStateCode state,
      @QueryParam("ticket") UUID ticket,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return query.newest(state, ticket, Cursor.parse(cursor), limit, actor.get().name());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY})
  @Operation(summary = "Shows a chat with all its lines")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ChatTranscript.class)))
  @APIResponse(responseCode = "404", description = "No such chat")
  public Uni<Response> view(@RestPath UUID id) {
    return query
        .find(id, actor.get().name())
        .chain(
            found ->
                found
                    .map(this::transcript)
                    .orElseGet(
                        () -> Uni.createFrom().item(Problem.notFound("chat " + id).toResponse())));
  }

  private Uni<Response> transcript(ChatView chat) {
    return Uni.combine()
        .all()
        .unis(
            presence.isOnline(chat.id(), Side.CUSTOMER),
            query.lines(chat.id(), 0, settings.linesMax))
        .with((online, lines) -> Response.ok(new ChatTranscript(chat, online, lines)).build());
  }

  @GET
  @Path("/{id}/messages")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY})
  @Operation(summary = "Reads the lines after a number")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ChatLines.class)))
  @APIResponse(responseCode = "404", description = "No such chat")
  public Uni<Response> lines(
      @RestPath UUID id,
      @QueryParam("after") @DefaultValue("0") @Min(value = 0, message = "at least 0") int after,
      @QueryParam("limit")
          @DefaultValue("100")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return query.linesWithState(id, after, limit).map(ChatResponses::lines);
  }

  @POST
  @Path("/{id}/messages")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Says something to the customer; only whose chat it is")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ChatLine.class)))
  @APIResponse(responseCode = "404", description = "No such chat")
  @APIResponse(responseCode = "409", description = "The chat is over, or has too many lines")
  public Uni<Response> say(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "must be sent") @Valid PublicChatResource.SayRequest body) {
    String agent = actor.get().name();
    String key = IdempotencyKey.of(agent, idempotencyKey, new byte[0]).key();
    return sayInChat
        .say(new ChatKeys.Held(id, Side.AGENT, agent), key, body.text())
        .map(ChatResponses::said);
  }

  @POST
  @Path("/{id}/connections")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Gives a short-lived token to connect to the chat's WebSocket with")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ChatConnectionKey.class)))
  @APIResponse(responseCode = "404", description = "No such chat")
  public Uni<Response> connect(@RestPath UUID id) {
    return connectAgent
        .connect(id, actor.get().name())
        .map(
            found ->
                found
                    .map(
                        key ->
                            Response.status(201)
                                .entity(new ChatConnectionKey(key.token(), key.expiresAt()))
                                .build())
                    .orElseGet(() -> new ChatChange.Unknown().problem().toResponse()));
  }
}
