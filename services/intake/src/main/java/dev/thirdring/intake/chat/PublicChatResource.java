package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.ChatViews.ChatLine;
import dev.thirdring.intake.chat.ChatViews.ChatLines;
import dev.thirdring.intake.chat.ChatViews.ChatStarted;
import dev.thirdring.intake.chat.model.Visitor;
import dev.thirdring.intake.customer.SeenCustomer;
import dev.thirdring.intake.publicaccess.ClientAddress;
import dev.thirdring.intake.publicaccess.Hashes;
import dev.thirdring.intake.publicaccess.RateLimits;
import dev.thirdring.intake.publicaccess.Reach;
import dev.thirdring.platform.http.IdempotencyKey;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The customer's side over plain HTTP; the same over a WebSocket is {@link ChatSocket}. */
@Path("/public/chats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chat, customer's side", description = "Live conversation without a login")
public class PublicChatResource {
  private static final String TOKEN = "Chat-Token";

  private final StartChat startChat;
  private final SayInChat sayInChat;
  private final ChatSteps steps;
  private final ChatKeys keys;
  private final ChatQuery query;
  private final ChatSettings settings;
  private final RateLimits limits;
  private final ClientAddress addresses;
  private final Reach reach;

  PublicChatResource(
      StartChat startChat,
      SayInChat sayInChat,
      ChatSteps steps,
      ChatKeys keys,
      ChatQuery query,
      ChatSettings settings,
      RateLimits limits,
      ClientAddress addresses,
      Reach reach) {
    this.startChat = startChat;
    this.sayInChat = sayInChat;
    this.steps = steps;
    this.keys = keys;
    this.query = query;
    this.settings = settings;
    this.limits = limits;
    this.addresses = addresses;
    this.reach = reach;
  }

  /** Who wants to chat, how they can be reached should it break off (I6), and their first words. */
  public record StartRequest(
      @Size(max = 100, message = "at most 100 characters") String name,
      @Schema(examples = {"138 0013 8000"}) @Size(max = 40, message = "at most 40 characters")
          String phone,
      @Email(message = "must be an e-mail address")
          @Size(max = 320, message = "at most 320 characters")
          String email,
      @Schema(examples = {"ZH"}) @Pattern(regexp = "ZH|EN", message = "must be one of ZH, EN")
          String language,
      @NotBlank(message = "must hold your first words")
          @Size(max = SayInChat.TEXT_LENGTH_MAX, message = "at most 2000 characters")
          String text,
      @Size(max = 0, message = "must be empty") String website) {}

  /** A line. */
  public record SayRequest(
      @NotBlank(message = "must hold what you say")
          @Size(max = SayInChat.TEXT_LENGTH_MAX, message = "at most 2000 characters")
          String text) {}

  @POST
  @PermitAll
  @Operation(summary = "Starts a chat (I17); the token opens it, send it as Chat-Token")
  @APIResponse(
      responseCode = "201",
      description = "Waiting for an agent; repeated, it gives a further token of the same chat",
      content = @Content(schema = @Schema(implementation = ChatStarted.class)))
  @APIResponse(responseCode = "429", description = "Too many from this address")
  public Uni<Response> start(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "must be sent") @Valid StartRequest body,
      @Context HttpServerRequest request) {
    SeenCustomer seen = reach.of(body.name(), body.phone(), body.email(), body.language());
    String client = addresses.of(request);
    String contact = seen.phone().or(seen::email).orElseThrow();
    IdempotencyKey key =
        IdempotencyKey.of(
            client + " " + contact,
            idempotencyKey,
            body.toString().getBytes(StandardCharsets.UTF_8));
    Chats.Start start =
        new Chats.Start(
            Hashes.of(client), Hashes.of(key.actor() + " " + key.key()), key.requestHash());
    Visitor visitor =
        new Visitor(seen.name(), seen.phone(), seen.email(), seen.language().orElse("ZH"));
    return limits
        .take("chat/start", client, settings.startsPerClient)
        .chain(
            may ->
                may
                    ? startChat.start(visitor, body.text(), start).map(PublicChatResource::response)
                    : Uni.createFrom().item(RateLimits.tooMany(settings.startsPerClient)));
  }

  @POST
  @Path("/{id}/messages")
  @PermitAll
  @Operation(summary = "Says something")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ChatLine.class)))
  @APIResponse(responseCode = "409", description = "The chat is over, or has too many lines")
  @APIResponse(responseCode = "429", description = "Too fast")
  public Uni<Response> say(
      @RestPath UUID id,
      @HeaderParam(TOKEN) String chatToken,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "must be sent") @Valid SayRequest body) {
    String key = IdempotencyKey.of("", idempotencyKey, new byte[0]).key();
    return opened(
        id, chatToken, held -> sayInChat.say(held, key, body.text()).map(ChatResponses::said));
  }

  @GET
  @Path("/{id}/messages")
  @PermitAll
  @Operation(summary = "Reads the lines after a number")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ChatLines.class)))
  @APIResponse(responseCode = "429", description = "Too many from this address")
  public Uni<Response> lines(
      @RestPath UUID id,
      @HeaderParam(TOKEN) String chatToken,
      @QueryParam("after") @DefaultValue("0") @Min(value = 0, message = "at least 0") int after,
      @QueryParam("limit")
          @DefaultValue("100")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit,
      @Context HttpServerRequest request) {
    return limits
        .take("chat/read", addresses.of(request), settings.readsPerClient)
        .chain(
            may ->
                may
                    ? opened(
                        id,
                        chatToken,
                        held ->
                            query
                                .linesWithState(id, after, limit)
                                .map(found -> found.map(ChatLines::forCustomer))
                                .map(ChatResponses::lines))
                    : Uni.createFrom().item(RateLimits.tooMany(settings.readsPerClient)));
  }

  @POST
  @Path("/{id}/end")
  @PermitAll
  @Operation(summary = "Ends the chat")
  @APIResponse(responseCode = "204", description = "Ended")
  @APIResponse(responseCode = "409", description = "It was over")
  public Uni<Response> end(@RestPath UUID id, @HeaderParam(TOKEN) String chatToken) {
    return opened(id, chatToken, held -> steps.endByCustomer(id).map(ChatResponses::done));
  }

  private Uni<Response> opened(UUID id, String token, Function<ChatKeys.Held, Uni<Response>> act) {
    return keys.customer(id, token)
        .chain(
            held ->
                held.map(act)
                    .orElseGet(
                        () ->
                            Uni.createFrom()
                                .item(
                                    Problem.of(
                                            401,
                                            "unauthorized",
                                            "Who is asking? 未登录",
                                            "Send the token of this chat as Chat-Token.")
                                        .toResponse())));
  }

  private static Response response(StartChat.Outcome outcome) {
    return switch (outcome) {
      case StartChat.Outcome.Started(var id, var key) ->
          Response.status(201)
              .header(HttpHeaders.LOCATION, "/public/chats/" + id + "/messages")
              .header(HttpHeaders.CACHE_CONTROL, "no-store")
              .entity(new ChatStarted(id, key.token(), key.expiresAt()))
              .build();
      case StartChat.Outcome.TooManyOpen(int max) ->
          Problem.of(
                  429,
                  "too-many-chats",
                  "Too many chats at once 同时进行的聊天过多",
                  "From one address at most " + max + " at once: end one first.")
              .toResponse();
      case StartChat.Outcome.KeyReused reused -> new ChatChange.KeyReused().problem().toResponse();
    };
  }
}
