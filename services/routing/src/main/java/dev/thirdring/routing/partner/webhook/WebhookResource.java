package dev.thirdring.routing.partner.webhook;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.partner.OwnPartner;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A partner's receivers over HTTP: register, ask for a secret, verify. */
@Path("/partners/{code}/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks 回调", description = "Signed messages to partners' receivers")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role, or is another company")
public class WebhookResource {
  private final OwnPartner own;
  private final Receivers receivers;
  private final KeepReceivers keep;
  private final VerifyReceiver verify;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  WebhookResource(
      OwnPartner own,
      Receivers receivers,
      KeepReceivers keep,
      VerifyReceiver verify,
      Idempotency idempotency,
      CurrentActor actor) {
    this.own = own;
    this.receivers = receivers;
    this.keep = keep;
    this.verify = verify;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /** A receiver to register. */
  public record NewWebhook(
      @NotBlank(message = "must not be empty")
          @Size(max = 500, message = "at most 500 characters")
          @Schema(examples = {"https://partner.example/third-ring"})
          String url) {}

  /** A new secret; it is shown this once. */
  public record NewSecret(
      @Schema(examples = {"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}) String secret) {}

  @GET
  @RolesAllowed({Roles.PARTNER, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(summary = "The partner's receivers, the newest first")
  public Uni<Page<WebhookView>> list(
      String code,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return own.required(actor.get(), code)
        .chain(() -> receivers.page(code, Cursor.parse(cursor), limit + 1))
        .map(rows -> rows.stream().map(Receiver::view).toList())
        .map(rows -> Page.of(rows, limit, row -> new Cursor(row.createdAt(), row.webhookId())));
  }

  @POST
  @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Register a receiver; it takes messages once it has a secret and was verified")
  @APIResponseSchema(value = WebhookView.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "Not a URL that may be called")
  @APIResponse(responseCode = "409", description = "The partner has as many as it may")
  public Uni<Response> register(
      String code,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid NewWebhook body) {
    return idempotency.once(
        actor.get().name(),
        key,
        body,
        () ->
            own.required(actor.get(), code)
                .chain(() -> keep.register(code, body.url()))
                .map(
                    view ->
                        Answer.created(
                            "/partners/" + code + "/webhooks/" + view.webhookId(),
                            view.version(),
                            view)));
  }

  @POST
  @Path("/{webhookId}/secret")
  @RolesAllowed(Roles.PARTNER)
  @Operation(
      summary = "A new secret, shown this once",
      description = "For a day messages are also signed with the secret before.")
  @APIResponseSchema(NewSecret.class)
  @APIResponse(responseCode = "404", description = "The partner has no such receiver")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> rotate(
      String code, UUID webhookId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    long version = EntityTags.required(ifMatch);
    return allowed(code)
        .chain(() -> keep.rotate(code, webhookId, version))
        .map(
            secret ->
                Response.ok(new NewSecret(secret.text()))
                    .header(HttpHeaders.ETAG, EntityTags.of(version + 1))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build());
  }

  @POST
  @Path("/{webhookId}/verification")
  @RolesAllowed(Roles.PARTNER)
  @Operation(
      summary = "Send a challenge to the receiver, and switch it on when it answers with it",
      description = "Also how one that was disabled is switched on again.")
  @APIResponseSchema(WebhookView.class)
  @APIResponse(responseCode = "404", description = "The partner has no such receiver")
  @APIResponse(responseCode = "409", description = "It did not answer with the challenge")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> verify(
      String code, UUID webhookId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    long version = EntityTags.required(ifMatch);
    return allowed(code)
        .chain(() -> verify.verify(code, webhookId, version))
        .map(WebhookResource::shown);
  }

  @DELETE
  @Path("/{webhookId}")
  @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Switch a receiver off; one that is off already is removed",
      description = "Removed, it is gone with the list of what was sent to it.")
  @APIResponseSchema(WebhookView.class)
  @APIResponse(responseCode = "404", description = "The partner has no such receiver")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> disable(
      String code, UUID webhookId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    long version = EntityTags.required(ifMatch);
    String reason = "switched off by " + actor.get().name();
    return allowed(code)
        .chain(() -> keep.end(code, webhookId, version, reason))
        .map(WebhookResource::shown);
  }

  /** In a session of its own: none is held while a receiver is asked. */
  private Uni<Void> allowed(String code) {
    return Panache.withSession(() -> own.required(actor.get(), code)).replaceWithVoid();
  }

  private static Response shown(WebhookView view) {
    return Response.ok(view).header(HttpHeaders.ETAG, EntityTags.of(view.version())).build();
  }
}
