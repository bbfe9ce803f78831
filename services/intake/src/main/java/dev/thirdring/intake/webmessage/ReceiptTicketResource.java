package dev.thirdring.intake.webmessage;

import dev.thirdring.intake.webmessage.model.ReceiptNumber;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

@Path("/web-messages/{receipt}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Web messages", description = "Customers write without a login")
public class ReceiptTicketResource {
  private final ReceiptQuery query;

  ReceiptTicketResource(ReceiptQuery query) {
    this.query = query;
  }

  /** The ticket that a message became. */
  public record MessageTicket(UUID ticketId) {}

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Finds the ticket of a receipt that a customer tells")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MessageTicket.class)))
  @APIResponse(responseCode = "404", description = "No such receipt, or mistyped")
  public Uni<Response> ticket(@RestPath String receipt) {
    return ReceiptNumber.read(receipt)
        .map(query::ticketOf)
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
        .map(
            found ->
                found
                    .map(ticket -> Response.ok(new MessageTicket(ticket)).build())
                    .orElseGet(() -> Problem.notFound("receipt " + receipt).toResponse()));
  }
}
