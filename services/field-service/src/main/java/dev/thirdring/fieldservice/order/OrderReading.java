package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.order.model.OrderId;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders are looked up here: field supervisors see all, engineers those they go to. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders", description = "现场服务单")
class OrderReading {
  private final OrderList orderList;
  private final Orders orders;
  private final OrderAnswers answers;
  private final CurrentActor actor;

  OrderReading(OrderList orderList, Orders orders, OrderAnswers answers, CurrentActor actor) {
    this.orderList = orderList;
    this.orders = orders;
    this.answers = answers;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.ENGINEER, Roles.FIELD_SUPERVISOR})
  @WithSession
  @Operation(summary = "Orders, newest first; an engineer's own ones")
  @APIResponse(responseCode = "200")
  @APIResponse(responseCode = "400", description = "A parameter is at fault")
  public Uni<Page<OrderView>> orders(
      @QueryParam("state") OrderState state,
      @QueryParam("ticketId") UUID ticketId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "must be from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "must be from 1 to 200")
          int limit) {
    Actor reader = actor.get();
    OrderList.Wanted wanted =
        new OrderList.Wanted(
            Optional.ofNullable(state),
            Optional.ofNullable(ticketId),
            reader.is(Roles.FIELD_SUPERVISOR) ? Optional.empty() : Optional.of(reader.name()));
    return orderList.page(wanted, Cursor.parse(cursor), limit).chain(answers::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ENGINEER, Roles.FIELD_SUPERVISOR})
  @WithSession
  @Operation(summary = "One order, with its entity tag")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  @APIResponse(responseCode = "403", description = "An order of another engineer")
  @APIResponse(responseCode = "404", description = "No such order")
  public Uni<Response> order(@PathParam("id") UUID id) {
    Actor reader = actor.get();
    return orders
        .find(new OrderId(id))
        .chain(
            found -> {
              if (found.isEmpty()) {
                return answers.of(new OrderOutcome.Unknown());
              }
              boolean mayRead =
                  reader.is(Roles.FIELD_SUPERVISOR)
                      || found.get().order().progress().isGoing(reader.name());
              return mayRead
                  ? answers.of(found.get())
                  : Uni.createFrom()
                      .item(Problem.forbidden("This is another engineer's order.").toResponse());
            });
  }
}
