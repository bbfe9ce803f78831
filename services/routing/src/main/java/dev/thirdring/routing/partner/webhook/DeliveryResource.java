package dev.thirdring.routing.partner.webhook;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.partner.OwnPartner;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was sent to a partner's receivers, over HTTP. */
@Path("/partners/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks 回调")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role, or is another company")
public class DeliveryResource {
  private final OwnPartner own;
  private final ReadDeliveries deliveries;
  private final CurrentActor actor;

  public DeliveryResource(OwnPartner own, ReadDeliveries deliveries, CurrentActor actor) {
    this.own = own;
    this.deliveries = deliveries;
    this.actor = actor;
  }

  @GET
  @Path("/deliveries")
  @RolesAllowed({Roles.PARTNER, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(summary = "Messages to the partner's receivers, the newest first")
  public Uni<Page<DeliveryView>> list(
      String code,
      @QueryParam("state") DeliveryView.State state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return own.required(actor.get(), code)
        .chain(
            () ->
                deliveries.page(code, Optional.ofNullable(state), Cursor.parse(cursor), limit + 1))
        .map(rows -> Page.of(rows, limit, row -> new Cursor(row.createdAt(), row.deliveryId())));
  }

  @POST
  @Path("/deliveries/{deliveryId}/replay")
  @RolesAllowed({Roles.PARTNER, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(summary = "Send a dead letter again, under its id")
  @APIResponse(responseCode = "204", description = "It will be sent")
  @APIResponse(responseCode = "404", description = "The partner has no such dead letter")
  public Uni<Response> replay(String code, UUID deliveryId) {
    return own.required(actor.get(), code)
        .chain(() -> deliveries.replay(code, deliveryId))
        .map(
            found ->
                found
                    ? Response.noContent().build()
                    : Problem.notFound("dead letter " + deliveryId).toResponse());
  }

  @GET
  @Path("/notices")
  @RolesAllowed({Roles.PARTNER, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(summary = "What the partner's contact is told of its receivers, the newest first")
  public Uni<Page<NoticeView>> notices(
      String code,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return own.required(actor.get(), code)
        .chain(() -> deliveries.notices(code, Cursor.parse(cursor), limit + 1))
        .map(rows -> Page.of(rows, limit, row -> new Cursor(row.noticedAt(), row.noticeId())));
  }
}
