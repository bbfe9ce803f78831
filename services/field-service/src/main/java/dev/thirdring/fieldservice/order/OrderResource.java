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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Field supervisors approve and book (V1, V7). */
@Path("/orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders", description = "现场服务单")
class OrderResource {
  private final ApproveOrder approveOrder;
  private final BookVisit bookVisit;
  private final OrderAnswers answers;
  private final CurrentActor actor;
  private final Clock clock;

  OrderResource(
      ApproveOrder approveOrder,
      BookVisit bookVisit,
      OrderAnswers answers,
      CurrentActor actor,
      Clock clock) {
    this.approveOrder = approveOrder;
    this.bookVisit = bookVisit;
    this.answers = answers;
    this.actor = actor;
    this.clock = clock;
  }

  @POST
  @Path("/approval")
  @RolesAllowed(Roles.FIELD_SUPERVISOR)
  @Operation(summary = "Confirm the need, give it a plan and approve the request")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  @APIResponse(responseCode = "400", description = "Fields at fault are named")
  @APIResponse(responseCode = "403", description = "Another role, or one's own request")
  @APIResponse(responseCode = "404", description = "No such order")
  @APIResponse(responseCode = "409", description = "Approved before")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> approve(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid OrderRequests.Approve body) {
    return approveOrder.approve(act(id, ifMatch), body.confirmed()).chain(answers::of);
  }

  @POST
  @Path("/booking")
  @RolesAllowed(Roles.FIELD_SUPERVISOR)
  @Operation(summary = "Book an engineer who fits, or another one or time until arrival")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  @APIResponse(responseCode = "400", description = "Fields at fault are named")
  @APIResponse(responseCode = "403", description = "Another role, or the approver would go")
  @APIResponse(responseCode = "404", description = "No such order")
  @APIResponse(responseCode = "409", description = "Not approved, or the engineer is taken")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> book(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid OrderRequests.Book body) {
    return bookVisit.book(act(id, ifMatch), body.wish()).chain(answers::of);
  }

  private ChangeOrder.Act act(UUID id, String ifMatch) {
    return new ChangeOrder.Act(
        new OrderId(id), EntityTags.required(ifMatch), actor.get().name(), clock.instant());
  }
}
