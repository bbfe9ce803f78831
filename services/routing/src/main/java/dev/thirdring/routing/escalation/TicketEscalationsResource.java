package dev.thirdring.routing.escalation;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Escalations of one ticket over HTTP, while it is handled (R8). */
@Path("/tickets/{ticketId}/escalations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Escalations 升级")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role, or is another department's")
public class TicketEscalationsResource {
  private final ReadEscalations read;
  private final SayEscalation say;
  private final Idempotency idempotency;
  private final CurrentActor current;

  public TicketEscalationsResource(
      ReadEscalations read, SayEscalation say, Idempotency idempotency, CurrentActor current) {
    this.read = read;
    this.say = say;
    this.idempotency = idempotency;
    this.current = current;
  }

  @GET
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ANALYST
  })
  @Operation(summary = "A ticket's escalations, the oldest first; at most 200")
  public Uni<Page<EscalationView>> list(UUID ticketId) {
    return read.ofTicket(new TicketId(ticketId)).map(all -> new Page<>(all, null));
  }

  @POST
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.DEPARTMENT, Roles.FIELD_SUPERVISOR})
  @Operation(
      summary = "Escalate now: the customer threatens to go to an authority, or it is urgent")
  @APIResponseSchema(value = EscalationView.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such ticket")
  public Uni<Response> say(
      UUID ticketId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid EscalationRequest body) {
    Actor actor = current.get();
    return idempotency.once(
        actor.name(),
        key,
        body,
        () ->
            say.say(
                    new TicketId(ticketId),
                    Optional.ofNullable(body.authority()),
                    body.reason(),
                    actor)
                .map(view -> Answer.created("/tickets/" + ticketId + "/escalations", 0, view)));
  }
}
