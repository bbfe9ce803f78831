package dev.thirdring.intake.ticket;

import dev.thirdring.intake.customer.PhoneNumbers;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets", description = "Contacts become tickets")
public class TicketResource {
  private final OpenTicket openTicket;
  private final ViewTicket viewTicket;
  private final PhoneNumbers numbers;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  TicketResource(
      OpenTicket openTicket,
      ViewTicket viewTicket,
      PhoneNumbers numbers,
      Idempotency idempotency,
      CurrentActor actor) {
    this.openTicket = openTicket;
    this.viewTicket = viewTicket;
    this.numbers = numbers;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @POST
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.CHANNEL})
  @Operation(summary = "Registers a contact and opens its ticket (I1)")
  @APIResponse(
      responseCode = "201",
      description = "Opened; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = TicketResponse.class)))
  public Uni<Response> open(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "must be sent") @Valid OpenTicketRequest body) {
    String takenBy = actor.get().name();
    OpenTicketCommand command = body.command(numbers, takenBy);
    return idempotency.once(
        takenBy,
        idempotencyKey,
        body,
        () ->
            openTicket
                .open(command)
                .map(
                    outcome ->
                        switch (outcome) {
                          case OpenTicket.Outcome.Opened(var ticket, var customer) ->
                              Answer.created(
                                  "/tickets/" + ticket.id().value(),
                                  ticket.version(),
                                  TicketResponse.of(ticket, customer));
                          case OpenTicket.Outcome.Refused(var errors) ->
                              Answer.refused(Problem.invalid(errors));
                        }));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Shows a ticket, its customer masked")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TicketResponse.class)))
  public Uni<Response> view(@RestPath UUID id) {
    return viewTicket
        .masked(new TicketId(id))
        .map(
            found ->
                found
                    .map(
                        ticket ->
                            Response.ok(ticket)
                                .header(HttpHeaders.ETAG, EntityTags.of(ticket.version()))
                                .build())
                    .orElseGet(() -> Problem.notFound("ticket " + id).toResponse()));
  }

  @GET
  @Path("/{id}/customer")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Shows the customer of a ticket; who looked is recorded")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
  public Uni<Response> customer(@RestPath UUID id) {
    return viewTicket
        .customer(new TicketId(id), actor.get().name())
        .map(
            found ->
                found
                    .map(customer -> Response.ok(CustomerResponse.of(customer)).build())
                    .orElseGet(() -> Problem.notFound("ticket " + id).toResponse()));
  }
}
