package dev.thirdring.intake.erasure;

import dev.thirdring.intake.erasure.model.Ground;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/customers/{id}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomerErasureResource {
  private final EraseCustomer erase;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  CustomerErasureResource(EraseCustomer erase, Idempotency idempotency, CurrentActor actor) {
    this.erase = erase;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /** Why, and whether tickets that are not settled may stay behind without a customer. */
  public record ErasureRequest(
      @NotNull(
              message =
                  "must be CUSTOMER_ASKED, CONSENT_WITHDRAWN, NO_LONGER_NEEDED or AUTHORITY_ORDERED")
          Ground ground,
      @Schema(defaultValue = "false", description = "Open tickets may lose their customer; kept")
          boolean despiteOpenTickets) {}

  /** Asked for; an administrator decides with this id. */
  public record ErasureAsked(UUID id, UUID customer) {}

  @POST
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      summary = "Asks that a customer be erased",
      description =
          "Nothing is erased before an administrator, somebody else, approves it. Refused while a ticket of the "
              + "customer is not settled, unless despiteOpenTickets says that this is known.")
  @APIResponse(responseCode = "201", description = "Waits for an administrator")
  @APIResponse(responseCode = "409", description = "Refused; the reason is in the problem")
  public Uni<Response> ask(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "must be sent") @Valid ErasureRequest body) {
    String by = actor.get().name();
    return idempotency.once(
        by,
        idempotencyKey,
        body,
        () ->
            erase
                .ask(id, body.ground(), body.despiteOpenTickets(), by)
                .map(CustomerErasureResource::answer));
  }

  private static Answer answer(EraseCustomer.Outcome outcome) {
    return switch (outcome) {
      case EraseCustomer.Outcome.Done(var erasure) ->
          Answer.created(
              "/erasures/" + erasure.id(),
              erasure.version(),
              new ErasureAsked(erasure.id(), erasure.customer()));
      case EraseCustomer.Outcome.Hindered(var obstacle) ->
          Answer.refused(ErasureProblems.of(obstacle));
      case EraseCustomer.Outcome.Waiting() ->
          Answer.refused(
              Problem.conflict("erasure-waiting", "It was asked for and waits for a decision"));
      case EraseCustomer.Outcome.Unknown() -> Answer.refused(Problem.notFound("no such customer"));
      case EraseCustomer.Outcome.Stale() -> Answer.refused(Problem.stale());
    };
  }
}
