package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.order.model.OrderId;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The engineer who goes gets ready, arrives and reports (V2, V3, V6). */
@Path("/orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "visits", description = "现场服务")
class VisitResource {
  private final PrepareVisit prepareVisit;
  private final ReportArrival reportArrival;
  private final CompleteVisit completeVisit;
  private final OrderAnswers answers;
  private final CurrentActor actor;
  private final Clock clock;

  VisitResource(
      PrepareVisit prepareVisit,
      ReportArrival reportArrival,
      CompleteVisit completeVisit,
      OrderAnswers answers,
      CurrentActor actor,
      Clock clock) {
    this.prepareVisit = prepareVisit;
    this.reportArrival = reportArrival;
    this.completeVisit = completeVisit;
    this.answers = answers;
    this.actor = actor;
    this.clock = clock;
  }

  @POST
  @Path("/checklist")
  @RolesAllowed(Roles.ENGINEER)
  @Operation(summary = "Confirm every item of the checklist before leaving")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  @APIResponse(responseCode = "400", description = "Missing or unknown items are named")
  @APIResponse(responseCode = "403", description = "Another role, or another engineer's order")
  @APIResponse(responseCode = "404", description = "No such order")
  @APIResponse(responseCode = "409", description = "Not booked, or prepared before")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> prepare(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid OrderRequests.Checklist body) {
    return prepareVisit.prepare(act(id, ifMatch), Set.copyOf(body.confirmed())).chain(answers::of);
  }

  @POST
  @Path("/arrival")
  @RolesAllowed(Roles.ENGINEER)
  @Operation(summary = "Report the arrival to the responsible person on site")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  @APIResponse(responseCode = "400", description = "Fields at fault are named")
  @APIResponse(responseCode = "403", description = "Another role, or another engineer's order")
  @APIResponse(responseCode = "404", description = "No such order")
  @APIResponse(responseCode = "409", description = "Not prepared, or there before")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> arrive(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid OrderRequests.Arrive body) {
    ChangeOrder.Act act = act(id, ifMatch);
    return reportArrival.arrive(act, body.arrival(act.at())).chain(answers::of);
  }

  @POST
  @Path("/completion")
  @RolesAllowed(Roles.ENGINEER)
  @Operation(summary = "Report the departure and what was done")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  @APIResponse(responseCode = "400", description = "Fields at fault are named")
  @APIResponse(responseCode = "403", description = "Another role, or another engineer's order")
  @APIResponse(responseCode = "404", description = "No such order")
  @APIResponse(responseCode = "409", description = "Not on site, or completed before")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> complete(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid OrderRequests.Complete body) {
    ChangeOrder.Act act = act(id, ifMatch);
    return completeVisit.complete(act, body.completion(act.at())).chain(answers::of);
  }

  private ChangeOrder.Act act(UUID id, String ifMatch) {
    return new ChangeOrder.Act(
        new OrderId(id), EntityTags.required(ifMatch), actor.get().name(), clock.instant());
  }
}
